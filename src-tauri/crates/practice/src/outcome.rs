//! What add-respondent answers, in the forms of the moods (reference section 6, rows 3 and 5).

use serde_json::{Value, json};

use crate::moods::{PgapShape, SuccessShape};
use crate::reply::{Payload, Reply};

/// "Ask the agent first": nothing was stored.
pub(crate) fn pgap(shape: PgapShape) -> Reply {
    let documented = json!({ "pgap": true });
    match shape {
        PgapShape::Documented => Reply::document(documented),
        PgapShape::Text => Reply::document(json!({ "pgap": "true" })),
        PgapShape::Number => Reply::document(json!({ "pgap": 1 })),
        PgapShape::InData => Reply::document(json!({ "data": { "pGap": true } })),
        PgapShape::InResult => Reply::document(json!({ "result": { "PGAP": true } })),
        PgapShape::InResults => Reply::document(json!({ "results": [{ "p-gap": true }] })),
        PgapShape::InList => Reply::document(json!([{ "p_gap": true }])),
        PgapShape::Accepted => Reply::new(202, Payload::Document(documented)),
        PgapShape::Conflict => Reply::new(409, Payload::Document(documented)),
    }
}

/// The survey was accepted. `made` holds one object per respondent.
pub(crate) fn success(shape: SuccessShape, mut made: Vec<Value>, list: bool) -> Reply {
    let document = || {
        if list { Value::Array(made) } else { made.pop().unwrap_or(Value::Null) }
    };
    match shape {
        SuccessShape::Object => Reply::document(document()),
        SuccessShape::Created => Reply::new(201, Payload::Document(document())),
        SuccessShape::Empty => Reply::new(200, Payload::Empty),
        SuccessShape::Text => Reply::new(200, Payload::Text("OK".to_owned())),
        SuccessShape::NoContent => Reply::new(204, Payload::Empty),
        SuccessShape::PgapFalse => Reply::document(json!({ "pgap": false })),
    }
}
