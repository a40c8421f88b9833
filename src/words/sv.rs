//! Swedish.

use super::Key;

#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a table, not a computation"
)]
pub(super) fn text(key: Key) -> &'static str {
    match key {
        // the frame
        Key::WidgetLabel => "Domänstatus",
        Key::Loading => "Kontrollerar domänens status …",
        Key::StillLoading => "Det tar längre tid än vanligt. Kontrollerar fortfarande …",
        Key::NextStep => "Nästa steg",
        Key::CheckedNow => "Kontrollerad alldeles nyss",
        Key::CheckedMinutesOne => "Kontrollerad för {n} minut sedan",
        Key::CheckedMinutesOther => "Kontrollerad för {n} minuter sedan",
        Key::CheckedAt => "Kontrollerad {time}",
        Key::Refreshing => "Kontrollerar igen …",
        Key::TryAgain => "Kontrollera igen",
        Key::ContactSupport => "Kontakta supporten",
        Key::Reference => "Referens till supporten: {id}",
        Key::ServerSays => "Meddelande från systemet",
        // whose turn
        Key::TurnYou => "Din tur",
        Key::TurnUs => "Vi arbetar med det",
        Key::TurnPreviousRegistrar => "Väntar på din tidigare registrar",
        Key::TurnRegistry => "Väntar på registret",
        Key::TurnNobody => "Du behöver inte göra något",
        // what happens next
        Key::StepAwaitTransfer => "Flytten går framåt av sig själv. Du behöver inte göra något.",
        Key::StepAwaitOverdue => {
            "Flytten tar längre tid än vanligt. Fråga din tidigare registrar om de fortfarande väntar på ditt godkännande."
        }
        Key::StepEnterCode => {
            "Hämta den aktuella EPP-koden hos din tidigare registrar, ange den nedan och försök flytta igen."
        }
        Key::StepCheckCode => {
            "Kontrollera att EPP-koden är den senaste. Ange en ny kod nedan om du är osäker."
        }
        Key::StepUnlock => {
            "Be din tidigare registrar att låsa upp domänen. Försök sedan flytta igen."
        }
        Key::StepUnlockThenCode => {
            "Låt först din tidigare registrar låsa upp domänen. Hämta sedan en ny EPP-kod där och ange den nedan."
        }
        Key::StepRetryTransfer => "Starta flytten igen.",
        Key::StepPay => "Betala fakturan. Flytten startar så snart betalningen har kommit in.",
        Key::StepAwaitAge => {
            "Domänen måste vara minst 60 dagar gammal, eller 60 dagar från senaste flytten. Försök igen därefter."
        }
        Key::StepRenewFirst => {
            "Förnya domänen hos din tidigare registrar först. Därefter kan den flyttas."
        }
        Key::StepAwaitRegistration => "Registreringen behandlas. Du behöver inte göra något.",
        Key::StepFixIdentity => {
            "Rätta dina identitetsuppgifter i ditt konto och försök sedan registrera igen."
        }
        Key::StepFillDetails => {
            "Registret behöver fler uppgifter. Fyll i dem nedan och försök igen."
        }
        Key::StepRetryRegistration => "Försök registrera igen.",
        Key::StepAskSupport => {
            "Du kan inte lösa detta själv här. Kontakta supporten om det inte ändras."
        }
        Key::StepFinished => "Allt är klart.",
        // transfer: what each kind is called, and what it means
        Key::TransferPendingTransferInProgress => "Flytt pågår",
        Key::TransferPendingTransferInProgressMeans => "Registret behandlar flytten.",
        Key::TransferTransferFailedAtRegistry => "Registret nekade flytten",
        Key::TransferTransferFailedAtRegistryMeans => "Registret godtog inte flytten.",
        Key::TransferTransferNotAtRegistry => "Flytten har inte startat hos registret",
        Key::TransferTransferNotAtRegistryMeans => {
            "Registret känner inte till någon flytt av domänen ännu."
        }
        Key::TransferPendingTransferGeneric => "Flytt pågår",
        Key::TransferPendingTransferGenericMeans => "Flytten är på väg.",
        Key::TransferAwaitingPayment => "Väntar på betalning",
        Key::TransferAwaitingPaymentMeans => "Flytten startar när fakturan är betald.",
        Key::TransferRegistryLockedAndEppInvalid => "Domänen är låst och EPP-koden är fel",
        Key::TransferRegistryLockedAndEppInvalidMeans => {
            "Domänen är låst mot flytt, och EPP-koden stämmer inte heller."
        }
        Key::TransferRegistryLocked => "Domänen är låst mot flytt",
        Key::TransferRegistryLockedMeans => {
            "Din tidigare registrar har fortfarande ett flyttlås på domänen."
        }
        Key::TransferTooNewForTransfer => "Domänen är för ny för att flyttas",
        Key::TransferTooNewForTransferMeans => {
            "En domän kan inte flyttas under sina första 60 dagar."
        }
        Key::TransferTransferErrorKnown => "Flytten stoppades av ett problem",
        Key::TransferTransferErrorKnownMeans => "Flytten stoppades av en känd orsak.",
        Key::TransferPendingEppFallback => "Flytten väntar, kontrollera EPP-koden",
        Key::TransferPendingEppFallbackMeans => {
            "Flytten väntar. En felaktig EPP-kod är den troligaste orsaken."
        }
        Key::TransferActive => "Flytten är klar",
        Key::TransferActiveMeans => "Domänen finns hos oss och är aktiv.",
        Key::TransferExpired => "Domänen har gått ut",
        Key::TransferExpiredMeans => "Domänen har gått ut hos registret.",
        Key::TransferUnknown => "Flyttens status är okänd",
        Key::TransferUnknownMeans => "Vi har ingen säker information om någon flytt just nu.",
        // registration
        Key::RegistrationPending => "Registrering pågår",
        Key::RegistrationPendingMeans => "Registret behandlar registreringen.",
        Key::RegistrationActive => "Domänen är registrerad",
        Key::RegistrationActiveMeans => "Domänen är registrerad och aktiv.",
        Key::RegistrationFailed => "Registreringen misslyckades",
        Key::RegistrationFailedMeans => "Registret godtog inte registreringen.",
        Key::RegistrationSubmitted => "Registreringen är inskickad",
        Key::RegistrationSubmittedMeans => "Registreringen har skickats till registret.",
        Key::RegistrationQueued => "Registreringen står i kö",
        Key::RegistrationQueuedMeans => "Registreringen skickas till registret inom kort.",
        Key::RegistrationCompleted => "Registreringen är klar",
        Key::RegistrationCompletedMeans => "Domänen har registrerats.",
        Key::RegistrationUnknown => "Registreringens status är okänd",
        Key::RegistrationUnknownMeans => {
            "Vi har ingen säker information om registreringen just nu."
        }
        Key::NothingKnown => "Ingen flytt eller registrering pågår",
        Key::NothingKnownMeans => "Det finns inget att rapportera om domänen.",
        // headings
        Key::HeadingTransfer => "Flytt",
        Key::HeadingRegistration => "Registrering",
        Key::HeadingProgress => "Förlopp",
        Key::HeadingInvoice => "Obetald faktura",
        Key::HeadingFailedRetry => "Försök flytta igen",
        Key::HeadingEpp => "EPP-kod",
        Key::HeadingDualIssues => "Två saker att åtgärda, i den här ordningen",
        Key::HeadingRegistrationRetry => "Försök registrera igen",
        Key::HeadingFailure => "Vad som gick fel",
        Key::HeadingHistory => "Meddelanden från registret",
        // progress
        Key::ProgressLabel => "Flyttens förlopp",
        Key::ProgressLeftOne => "Dag {passed} av {max}, ungefär {n} dag kvar",
        Key::ProgressLeftOther => "Dag {passed} av {max}, ungefär {n} dagar kvar",
        Key::ProgressOverdue => {
            "Dag {passed}. Det tar vanligtvis {max} dagar, så detta är försenat."
        }
        Key::ProgressIndeterminate => "Pågår. Registret anger inte hur lång tid det tar.",
        // invoice
        Key::InvoiceText => "Det finns en obetald faktura för domänen.",
        // another try
        Key::FailedRetryText => "När orsaken är åtgärdad kan flytten startas igen.",
        Key::FailedRetryBelow => {
            "Starta den med formuläret nedan: med en ny kod, eller utan om orsaken har åtgärdats på annat håll."
        }
        // what blocks a transfer
        Key::HeadingBlocked => "Vad som kan hindra en flytt",
        Key::BlockedIntro => {
            "Registraren anger inte vilket av detta det var. Försök igen när hindret är borta."
        }
        Key::BlockedCode => {
            "EPP-koden var fel och registret nekade den. Ange rätt kod, eller be den nuvarande registraren att sätta den du angav."
        }
        Key::BlockedStatus => {
            "Domänen var låst, eller hade gått ut och var i karantän. Be den nuvarande registraren att låsa upp eller återställa den."
        }
        Key::BlockedNoAnswer => {
            "Domänens kontaktperson svarade inte på frågan om den får flyttas. Leta efter det e-postmeddelandet, även bland skräpposten."
        }
        Key::BlockedRejected => "Den nuvarande registraren, eller innehavaren, avvisade flytten.",
        Key::BlockedTooNew => {
            "Domänen hade varit registrerad i mindre än 60 dagar. Försök igen när den är äldre."
        }
        Key::BlockedPending => "En annan flytt av domänen pågick redan hos registret.",
        Key::BlockedLeftOne => {
            "Flytten sparas i {n} dag till. Därefter måste den beställas på nytt."
        }
        Key::BlockedLeftOther => {
            "Flytten sparas i {n} dagar till. Därefter måste den beställas på nytt."
        }
        Key::BlockedLast => "Flytten avslutas i dag. Därefter måste den beställas på nytt.",
        // EPP code
        Key::EppLabel => "Ny EPP-kod",
        Key::EppHint => {
            "Kallas även auktoriseringskod eller authInfo. Du får den av registraren där domänen finns i dag. Stora och små bokstäver spelar roll."
        }
        Key::EppReveal => "Visa koden",
        Key::EppHide => "Dölj koden",
        Key::EppTrimmed => "Blanksteg eller radbrytningar runt koden togs bort.",
        Key::EppMissing => "Ange EPP-koden först.",
        Key::EppLength => "Koden måste ha {least} till {most} tecken.",
        Key::EppOnlyOnce => "Koden används bara till detta och sparas inte i din webbläsare.",
        // actions: what they are called
        Key::ActionUpdateEpp => "Spara bara koden",
        Key::ActionSaveCode => "Spara koden",
        Key::ActionRetryTransfer => "Försök flytta igen",
        Key::ActionRetryTransferWithCode => "Spara koden och försök igen",
        Key::ActionRequestEpp => "Begär en ny EPP-kod",
        Key::ActionRequestEppAgain => "Begär ännu en kod",
        Key::ActionRequestEppConfirm => "Ja, begär ännu en kod",
        Key::ActionRetryRegistration => "Försök registrera igen",
        Key::ActionFixIdentity => "Rätta mina uppgifter",
        Key::ActionStatusSync => "Fråga registraren nu",
        Key::ActionPayInvoice => "Gå till fakturan",
        // actions: what they do, said before the click
        Key::ConsequenceUpdateEpp => {
            "Sparar koden hos oss. Flytten startar inte igen förrän du ber om det."
        }
        Key::ConsequenceRetryTransfer => "Startar flytten igen med koden vi redan har.",
        Key::ConsequenceRetryTransferWithCode => {
            "Om du anger en kod ovan sparas den först, i samma steg. Annars används koden vi redan har."
        }
        Key::ConsequenceRetryTransferCodeNeeded => {
            "Startar flytten igen med koden som du anger ovan."
        }
        Key::ConsequenceRequestEpp => {
            "Begär en ny kod hos registret för att flytta domänen. En tidigare kod kan sluta fungera."
        }
        Key::ConsequenceRequestEppAgain => {
            "Du begärde en kod {ago}. Om du begär igen slutar den tidigare koden att fungera."
        }
        Key::ConsequenceRetryRegistration => "Skickar registreringen till registret igen.",
        Key::ConsequenceFixIdentity => {
            "Öppnar dina kontouppgifter. Kom tillbaka hit efteråt och försök igen."
        }
        Key::ConsequenceStatusSync => {
            "Kontrollerar med registraren och uppdaterar det du ser här. Inget ändras hos registret."
        }
        Key::ConsequencePayInvoice => "Öppnar fakturan.",
        // why a button is off
        Key::OffNoReason => "Det är inte möjligt just nu.",
        Key::OffWaiting => "Vänta tills det pågående steget är klart.",
        Key::OffHeld => "Möjligt igen när väntetiden är slut.",
        Key::OffSignedOut => "Logga in igen först.",
        Key::Sending => "Skickar …",
        Key::StillSending => "Väntar fortfarande på svar. Stäng inte sidan.",
        // two issues at once
        Key::DualUnlock => "Lås upp domänen",
        Key::DualUnlockHow => {
            "Be din tidigare registrar ta bort flyttlåset (clientTransferProhibited)."
        }
        Key::DualCode => "Hämta en ny EPP-kod och ange den",
        Key::DualCodeHow => {
            "Gör detta efter upplåsningen: många registrarer skapar en ny kod när låset tas bort."
        }
        Key::DualRetry => "Försök flytta igen",
        // registration
        Key::ProfileUpdated => "Jag har rättat mina kontouppgifter. Använd de nya uppgifterna.",
        Key::DetailsIntro => "Registret behöver dessa uppgifter:",
        Key::DetailsProfile => "Dessa hör till ditt konto. Rätta dem där:",
        Key::DetailsUnnamed => {
            "Registret behöver fler uppgifter men anger inte vilka. Kontakta supporten och uppge referensen om det finns någon."
        }
        Key::DetailsChoose => "Välj …",
        Key::DetailsMissing => "Fyll i fältet.",
        Key::DetailsOptional => "(valfritt)",
        Key::RegistrationUnsupported => "Ett nytt försök erbjuds inte för den här toppdomänen.",
        // failures
        Key::FailureTransfer => "Flytten",
        Key::FailureRegistration => "Registreringen",
        Key::FailureNoticed => "Upptäckt {time}",
        Key::CategoryEppInvalid => "Fel EPP-kod",
        Key::CategoryIdentityInvalid => "Identitetsuppgifterna godtogs inte",
        Key::CategoryDetailsRequired => "Fler uppgifter behövs",
        Key::CategoryUnknown => "Okänd orsak",
        // history
        Key::HistoryShowAll => "Visa alla {n} meddelanden",
        Key::HistoryShowMore => "Visa {n} meddelanden till",
        Key::HistoryShowFewer => "Visa färre",
        Key::HistoryNoTime => "Okänd tid",
        Key::HistoryNoText => "(ingen text)",
        // how fresh it is
        Key::LookupUnavailable => "Registret kunde inte nås. Du ser det vi visste sedan tidigare.",
        Key::LookupTldNotSupported => {
            "Registret för den här toppdomänen kan inte tillfrågas. Du ser det vi själva vet."
        }
        Key::LookupRateLimited => {
            "Registret har tillfrågats för ofta. Du ser det vi visste sedan tidigare."
        }
        Key::LookupError => {
            "Frågan till registret misslyckades. Du ser det vi visste sedan tidigare."
        }
        Key::ErrorsCleared => "Tidigare flyttfel har rensats.",
        Key::StatusSynced => "Domänens status uppdaterades nyss.",
        Key::KnownAt => "Du ser det vi visste {time}.",
        // what an action came to
        Key::NoticeCodeSaved => "Koden är sparad. Försök nu flytta igen.",
        Key::NoticeCodeNotConfirmed => {
            "Koden skickades, men vi fick ingen bekräftelse på att den sparades."
        }
        Key::NoticeTransferUnderWay => "Flytten är igång igen.",
        Key::NoticeTransferAccepted => {
            "Det nya försöket har tagits emot. Det kan dröja innan resultatet syns här."
        }
        Key::NoticeTransferStillStuck => "Flytten försöktes igen men sitter fortfarande fast.",
        Key::NoticeCodeRequested => {
            "En ny kod har begärts. Den kommer på registrets vanliga sätt, ofta med e-post till innehavaren."
        }
        Key::NoticeCodeReceived => "En kod har tagits emot och lagts i fältet.",
        Key::NoticeCodeReceivedReused => "Koden som redan fanns har lagts i fältet.",
        Key::NoticeRegistrationSubmitted => "Registreringen skickades till registret.",
        Key::NoticeRegistrationQueued => "Registreringen står i kö.",
        Key::NoticeRegistrationCompleted => "Registreringen gick igenom.",
        Key::NoticeRegistrationFailed => "Registreringen försöktes igen och misslyckades.",
        Key::NoticeDetailsWanted => {
            "Registret behöver fler uppgifter innan ett nytt försök kan göras."
        }
        Key::NoticeJobCompleted => "Klart. Det du ser är uppdaterat.",
        Key::NoticeJobFailed => "Arbetet i bakgrunden misslyckades.",
        Key::NoticeJobUnclear => {
            "Vi kunde inte följa arbetet i bakgrunden till slutet. Du ser det vi vet nu."
        }
        Key::NoticeOutcomeUnknown => {
            "Vi vet inte ännu om det gick igenom. Vi kontrollerar. Skicka inte igen förrän du ser resultatet."
        }
        Key::NoticeRefusedSignedOut => "Din session hade avslutats, så inget gjordes.",
        Key::NoticeRefusedForbidden => "Du får inte göra detta för domänen.",
        Key::NoticeRefusedNotFound => "Domänen hittades inte.",
        Key::NoticeRefusedHeld => {
            "För många förfrågningar, så detta utfördes inte. Vänta och försök igen."
        }
        Key::NoticeRefusedConflict => "Det är inte möjligt just nu.",
        Key::NoticeRefusedValidation => "Något i uppgifterna stämmer inte.",
        Key::NoticeRefusedServer => "Något gick fel hos oss.",
        Key::NoticeRefused => "Det godtogs inte.",
        Key::JobRunning => "Arbetet pågår i bakgrunden. Den här sidan följer med.",
        // status sync
        Key::SyncActivated => "Registraren svarar: {from} → {to}. Domänen är aktiv.",
        Key::SyncChanged => "Registraren svarar: {from} → {to}.",
        Key::SyncUnchanged => "Kontrollerat med registraren. Inget har ändrats: {to}.",
        Key::SyncFailed => "Registraren kunde inte tillfrågas. Statusen är fortfarande: {to}.",
        Key::SyncReverted => {
            "Kontrollen misslyckades och den tidigare statusen återställdes: {to}."
        }
        Key::SyncRevertFailed => {
            "Kontrollen misslyckades och den tidigare statusen kunde inte återställas. Nu står den som: {to}."
        }
        Key::SyncTakenBack => {
            "Registrarens svar höll inte, och den tidigare statusen återställdes: {to}."
        }
        Key::SyncNotTakenBack => {
            "Registrarens svar höll inte, och den tidigare statusen kunde inte återställas. Nu står den som: {to}."
        }
        Key::SyncTwice => "Det krävdes ett andra försök.",
        Key::SyncTwiceFailed => "Ett andra försök hjälpte inte.",
        Key::StatusActive => "aktiv",
        Key::StatusSuspended => "avstängd",
        Key::StatusTerminated => "avslutad",
        Key::StatusPending => "väntande",
        Key::StatusCancelled => "uppsagd",
        Key::StatusExpired => "utgången",
        Key::StatusFraud => "stoppad för bedrägeri",
        Key::StatusUnknown => "okänd",
        // trouble with reading
        Key::TroubleNetwork => "Vi kan inte nå servern. Kontrollera din anslutning.",
        Key::TroubleTimeout => "Servern svarade inte i tid.",
        Key::TroubleContract => "Vi fick ett svar som vi inte kunde läsa.",
        Key::TroubleForbidden => "Du har inte åtkomst till domänen.",
        Key::TroubleNotFound => "Domänen hittades inte.",
        Key::TroubleServer => "Något gick fel hos oss.",
        Key::TroubleRefused => "Servern godtog inte frågan.",
        Key::TroubleRetrying => "Vi försöker igen av oss själva.",
        Key::Offline => "Du är offline. Det fortsätter när du är ansluten igen.",
        Key::SignedOut => {
            "Din session har avslutats. Logga in igen för att fortsätta. Det du har skrivit finns kvar."
        }
        Key::HeldSecondsOne => "För många förfrågningar. Fortsätter om {n} sekund.",
        Key::HeldSecondsOther => "För många förfrågningar. Fortsätter om {n} sekunder.",
        Key::HeldUntil => "För många förfrågningar. Fortsätter {time}.",
        Key::Held => "För många förfrågningar. Väntar ett ögonblick.",
        Key::DomainMissing => {
            "Panelen har inte fått veta vilken domän den ska visa (attributet \"domain\")."
        }
        Key::DomainInvalid => {
            "Panelen har fått en domän som den inte kan använda (attributet \"domain\")."
        }
        Key::AccountMissing => {
            "Panelen har inte fått veta vilket konto domänen hör till (attributet \"account\")."
        }
        Key::AgoMinutesOne => "för {n} minut sedan",
        Key::AgoMinutesOther => "för {n} minuter sedan",
        Key::AgoNow => "alldeles nyss",
    }
}
