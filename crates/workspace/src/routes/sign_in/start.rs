//! `POST /sign-in/start`: what is needed to derive the unlock key. Unknown logins get a stable fake.

use crate::{
    app::App,
    domain::{
        fake,
        text::{check_text, login_key},
    },
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    store::StoreError,
};
use axum::{Json, extract::State};
use sparekey_envelope::UserEnvelope;
use sparekey_protocol::api::{SignInStartRequest, SignInStartResponse};

pub async fn post(
    State(app): State<App>,
    request: Unsigned<SignInStartRequest>,
) -> ApiResult<Json<SignInStartResponse>> {
    app.limiters.sign_in_address.check(&request.address)?;
    check_text(&request.body.login)?;
    let key = login_key(&request.body.login);
    let fake = fake::derive_sign_in(&app.fake_key, &key).ok_or_else(Refusal::internal)?;
    let known = app.store.read().await?.find_sign_in(&key).await?;
    let answer = match known {
        None => fake,
        Some(row) => {
            let envelope = UserEnvelope::parse(&row.envelope)
                .map_err(|_| StoreError::Damaged("user envelope"))?;
            SignInStartResponse {
                user: row.user,
                salt: envelope.salt().into(),
                m: envelope.params().m(),
                t: envelope.params().t(),
                p: envelope.params().p(),
            }
        }
    };
    Ok(Json(answer))
}
