use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};

fn subject(token: &str) -> Option<String> {
    let mut validation = Validation::new(Algorithm::HS256);
    // ruleid: rust-jwt-unverified
    validation.insecure_disable_signature_validation();
    let key = DecodingKey::from_secret(&[]);
    decode::<Claims>(token, &key, &validation)
        .ok()
        .map(|data| data.claims.sub)
}

fn forever(validation: &mut Validation) {
    // ruleid: rust-jwt-unverified
    validation.validate_exp = false;
}

fn verified(token: &str, key: &DecodingKey) -> Option<String> {
    let mut validation = Validation::new(Algorithm::HS256);
    // ok: rust-jwt-unverified
    validation.validate_exp = true;
    // ok: rust-jwt-unverified
    decode::<Claims>(token, key, &validation)
        .ok()
        .map(|data| data.claims.sub)
}

fn claims_by_hand(token: &str) -> Option<Claims> {
    let part = token.split('.').nth(1).unwrap();
    // ruleid: rust-jwt-unverified
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    serde_json::from_slice(&bytes).ok()
}
