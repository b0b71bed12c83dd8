//! The same control for other processes, under `/_practice/`. Only served if [`crate::Options::control_http`] says so; needs no
//! key and counts against no limit, because the service listens on loopback only and holds nobody's data.
//!
//! | Address | Body | Does |
//! | --- | --- | --- |
//! | `POST /_practice/faults` | a [`Fault`] or a list | adds the fault, or replaces all by the list |
//! | `POST /_practice/sessions` | a [`Session`] or a list | the same for training sessions |
//! | `POST /_practice/moods` | [`Moods`], any part | replaces all moods; what is left out is the default |
//! | `POST /_practice/answers` | an [`Answer`] | makes a customer answer now, replies `{"response":id}` |
//! | `POST /_practice/reset` | – | starts the story again |
//! | `GET /_practice/requests` `/members` `/employees` `/statistics` `/faults` `/sessions` `/moods` | – | what there is |

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use crate::control::{Answer, Control};
use crate::faults::Fault;
use crate::moods::Moods;
use crate::training::Session;

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrAll<T> {
    All(Vec<T>),
    One(T),
}

/// The addresses of the control.
pub(crate) fn router(control: Control) -> Router {
    Router::new()
        .route("/_practice/faults", get(faults).post(set_faults))
        .route("/_practice/sessions", get(sessions).post(set_sessions))
        .route("/_practice/moods", get(moods).post(set_moods))
        .route("/_practice/answers", axum::routing::post(answer))
        .route("/_practice/reset", axum::routing::post(reset))
        .route("/_practice/requests", get(requests))
        .route("/_practice/members", get(members))
        .route("/_practice/employees", get(employees))
        .route("/_practice/statistics", get(statistics))
        .with_state(control)
}

async fn faults(State(control): State<Control>) -> impl IntoResponse {
    Json(control.faults())
}

async fn set_faults(State(control): State<Control>, Json(body): Json<OneOrAll<Fault>>) -> StatusCode {
    match body {
        OneOrAll::All(faults) => control.set_faults(faults),
        OneOrAll::One(fault) => control.add_fault(fault),
    }
    StatusCode::NO_CONTENT
}

async fn sessions(State(control): State<Control>) -> impl IntoResponse {
    Json(control.sessions())
}

async fn set_sessions(State(control): State<Control>, Json(body): Json<OneOrAll<Session>>) -> StatusCode {
    match body {
        OneOrAll::All(sessions) => control.set_sessions(sessions),
        OneOrAll::One(session) => control.add_session(session),
    }
    StatusCode::NO_CONTENT
}

async fn moods(State(control): State<Control>) -> impl IntoResponse {
    Json(control.moods())
}

async fn set_moods(State(control): State<Control>, Json(moods): Json<Moods>) -> StatusCode {
    control.set_moods(moods);
    StatusCode::NO_CONTENT
}

async fn answer(State(control): State<Control>, Json(answer): Json<Answer>) -> Response {
    match control.answer(&answer) {
        Ok(id) => Json(json!({ "response": id })).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({ "message": error.to_string() }))).into_response(),
    }
}

async fn reset(State(control): State<Control>) -> StatusCode {
    control.reset();
    StatusCode::NO_CONTENT
}

async fn requests(State(control): State<Control>) -> impl IntoResponse {
    Json(control.requests())
}

async fn members(State(control): State<Control>) -> impl IntoResponse {
    Json(control.members())
}

async fn employees(State(control): State<Control>) -> impl IntoResponse {
    Json(control.employees())
}

async fn statistics(State(control): State<Control>) -> impl IntoResponse {
    Json(control.statistics())
}
