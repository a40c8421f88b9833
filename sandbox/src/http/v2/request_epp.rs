//! `POST …/actions/request-epp`.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use crate::world::Generation;
use axum::Json;
use axum::extract::{Path, State};
use contract::v2::RequestEppResponse;

pub(super) async fn post(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    body: Members,
) -> Result<Json<RequestEppResponse>, Failure> {
    let account = caller.with(&[Scope::ReadDomains, Scope::TransferDomains])?;
    body.only(&["forceNew"])?;
    let force_new = body.flag("forceNew")?;
    let generation = if app.options().older_request_epp {
        Generation::Older
    } else {
        Generation::Newer
    };
    let world = &mut app.lock().world;
    let answer = world.request_epp(account, &id, force_new, generation)?;
    Ok(Json(answer))
}
