use super::rules::Rules;
use super::seed::Seed;
use super::step::Step;
use crate::faults::{CODE, DETAIL};
use crate::visit::Visit;
use contract::EppCode;
use domain_lifecycle::api::{Act, Action, Provider, Target};
use domain_lifecycle::driver::Message;
use domain_lifecycle::state::{Config, Event, Host, News};
use serde_json::json;
use std::cell::RefMut;
use std::thread;

/// One random visit, from its beginning to its end.
pub(super) struct Walk {
    seed: Seed,
    visit: Visit,
    scenario: String,
    config: Config,
    hidden: bool,
    offline: bool,
    steps: Vec<Step>,
    told: bool,
}

impl Walk {
    pub(super) fn begin(mut seed: Seed, told: bool) -> Self {
        let visit = Visit::at(seed.one_of(&Provider::ALL));
        *visit.world.rules.borrow_mut() = Some(Rules::of(visit.provider));
        let mut walk = Self {
            seed,
            visit,
            scenario: String::new(),
            config: Config {
                poll: true,
                ..Config::default()
            },
            hidden: false,
            offline: false,
            steps: Vec::new(),
            told,
        };
        walk.another_domain();
        walk
    }

    fn rules(&self) -> RefMut<'_, Rules> {
        RefMut::map(self.visit.world.rules.borrow_mut(), |rules| {
            rules.as_mut().unwrap()
        })
    }

    pub(super) fn goes_on(&mut self) {
        for _ in 0..10 + self.seed.below(30) {
            let step = Step::any(&mut self.seed);
            if self.told {
                eprintln!("{step:?}");
            }
            self.steps.push(step.clone());
            self.takes(step);
            self.rules().click = None;
        }
    }

    fn takes(&mut self, step: Step) {
        match step {
            Step::Click(act) => self.click(act),
            Step::ClickTwice(act) => {
                self.click(act.clone());
                self.click(act);
            }
            Step::ClickWithRightCode if !self.visit.has_code(&self.scenario) => {}
            Step::ClickWithRightCode => {
                let code = self.visit.right_code(&self.scenario);
                self.click(Act::RetryTransfer(Some(EppCode::new(code))));
            }
            Step::Wait(seconds) => self.waits(|visit| visit.wait(seconds)),
            Step::Sleep(seconds) => self.waits(|visit| visit.sleep(seconds)),
            Step::Refresh | Step::Pause | Step::Resume | Step::Move(_) => {
                self.meets(&step);
            }
            Step::Readonly(readonly) => {
                self.config.readonly = readonly;
                self.rules().readonly = readonly;
                self.configure();
            }
            Step::Poll(poll) => {
                self.config.poll = poll;
                self.configure();
            }
            Step::OtherDomain => self.another_domain(),
            Step::Held(_) | Step::SignedOut | Step::SignedIn | Step::Began | Step::Ended => {
                self.hears(&step);
            }
            other => self.happens_behind(other),
        }
    }

    fn click(&self, act: Act) {
        self.rules().click = Some(act.action());
        self.visit.send(Event::Clicked(act));
        self.rules().click = None;
    }

    fn waits(&self, wait: impl FnOnce(&Visit)) {
        let idle = self.visit.is_idle();
        // Without polling, what was asked for during a limit is read at its end, whoever looks.
        self.rules().absent = idle && self.config.poll && (self.hidden || self.offline);
        wait(&self.visit);
        self.rules().absent = false;
        self.visit.wait(1);
        assert!(!self.visit.hangs(), "a skeleton for ever");
    }

    fn meets(&mut self, step: &Step) {
        let event = match step {
            Step::Refresh => Event::Refresh,
            Step::Pause => {
                self.rules().paused = true;
                Event::Pause
            }
            Step::Resume => {
                self.rules().paused = false;
                self.rules().signed_out = false;
                Event::Resume
            }
            Step::Move(host) => {
                match host {
                    Host::Hidden => self.hidden = true,
                    Host::Visible => self.hidden = false,
                    Host::Offline => self.offline = true,
                    Host::Online => self.offline = false,
                }
                Event::Moved(*host)
            }
            _ => return,
        };
        self.visit.send(event);
    }

    /// Another tab of the browser says something.
    fn hears(&self, step: &Step) {
        let now = self.visit.world.clock.now();
        let target = &self.config.target;
        let (to, news) = match step {
            Step::Held(seconds) => {
                let until = now + f64::from(*seconds) * 1_000.0;
                let later = self.rules().held_until.max(until);
                self.rules().held_until = later;
                (target.api(), News::Held(until))
            }
            Step::SignedOut => {
                self.rules().signs_out();
                (target.api(), News::SignedOut)
            }
            Step::SignedIn => {
                self.rules().signed_out = false;
                (target.api(), News::SignedIn)
            }
            Step::Began => {
                self.rules().elsewhere(Some(now));
                (target.subject(), News::Began(Action::RetryTransfer))
            }
            _ => {
                self.rules().elsewhere(None);
                (target.subject(), News::Ended { at: now, job: None })
            }
        };
        let message = Message { to, news };
        self.visit.world.page.hear(&message, now);
        self.visit.settle();
    }

    fn happens_behind(&self, step: Step) {
        match step {
            Step::Order(method, fault) => self.visit.fault(method, fault),
            Step::ForgetFaults => self.visit.forget_faults(),
            Step::Refuse(refuse) => self.visit.world.refusing.set(refuse),
            Step::ExpireSessions => self.visit.control("expire-sessions", json!({})),
            Step::SignIn => self.visit.sign_in(),
            Step::Behind(what) => self.visit.tries_behind(&self.scenario, what),
            _ => {}
        }
    }

    fn configure(&self) {
        self.visit.send(Event::Configured(self.config.clone()));
    }

    fn another_domain(&mut self) {
        let scenarios = self.visit.scenario_names();
        self.scenario = self.seed.one_of(&scenarios);
        let target: Target = self.visit.target(&self.scenario);
        if target != self.config.target {
            self.rules().another_domain();
        }
        self.config.target = target;
        self.configure();
    }

    /// Everything is well again: what is shown is what is.
    pub(super) fn ends(mut self) {
        self.visit.forget_faults();
        self.visit.world.refusing.set(false);
        for host in [Host::Visible, Host::Online] {
            self.meets(&Step::Move(host));
        }
        self.visit.sleep(5_000);
        self.visit.sign_in();
        self.meets(&Step::Resume);
        self.visit.wait(15 * 60);
        self.visit.refresh();
        let visit = &self.visit;
        match visit.fresh_picture() {
            Some(fresh) => assert_eq!(visit.picture(), Some(fresh)),
            None => assert!(
                visit.trouble().is_some(),
                "somebody else's, and nothing said"
            ),
        }
        let shown = visit.everything_shown();
        for secret in [CODE, DETAIL]
            .into_iter()
            .chain(visit.issued().iter().map(|c| &**c))
        {
            assert!(!shown.contains(secret), "{secret} was shown");
        }
    }
}

/// A visit that failed says how to repeat it.
impl Drop for Walk {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!(
                "MODEL_SEED={}: {}",
                self.seed.first, self.config.target.domain
            );
            for step in &self.steps {
                eprintln!("    {step:?}");
            }
        }
    }
}
