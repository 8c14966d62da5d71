//! People of one host: password, second factor and recovery codes.

use totp_rs::{Builder, Secret, Totp};

use crate::draw;

/// One person's sign-in data.
pub struct Person {
    login: String,
    password: String,
    pending: Option<[u8; 20]>,
    factor: Option<SecondFactor>,
}

struct SecondFactor {
    secret: [u8; 20],
    /// The last time step a code was accepted for at sign-in: each is good once (RFC 6238 5.2).
    last_step: Option<u64>,
    codes: Vec<RecoveryCode>,
}

/// One recovery code.
#[derive(Clone)]
pub struct RecoveryCode {
    /// As the page shows it.
    pub text: String,
    /// It has signed its person in, and does so no more.
    pub used: bool,
}

impl RecoveryCode {
    fn fresh_list() -> Vec<Self> {
        draw::make_recovery_codes()
            .into_iter()
            .map(|text| Self { text, used: false })
            .collect()
    }

    /// Whether `typed` is this code; blanks, hyphens and capitals do not matter.
    fn is(&self, typed: &str) -> bool {
        let bare = |text: &str| -> String {
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|one| one.to_ascii_lowercase())
                .collect()
        };
        bare(&self.text) == bare(typed)
    }
}

/// What the enrolment page shows.
pub struct Enrolment {
    /// The secret in base32, for typing.
    pub key: String,
    /// The `otpauth://` link behind the QR code.
    pub link: String,
}

impl Person {
    /// A person with a password and no second factor.
    pub fn new(login: &str, password: &str) -> Self {
        Self {
            login: login.to_owned(),
            password: password.to_owned(),
            pending: None,
            factor: None,
        }
    }

    /// Whether `password` is theirs.
    pub fn has_password(&self, password: &str) -> bool {
        self.password == password
    }

    /// Whether sign-in asks for a second factor.
    pub fn is_enrolled(&self) -> bool {
        self.factor.is_some()
    }

    /// The enrolment under way, begun now if there is none, so that a reload shows the same key.
    pub fn enrolment(&mut self) -> anyhow::Result<Enrolment> {
        let secret = *self.pending.get_or_insert_with(draw::make_totp_secret);
        let totp = self.totp(&secret)?;
        Ok(Enrolment {
            key: totp.secret().to_base32(),
            link: totp.to_url()?,
        })
    }

    /// Turns the second factor on if `digits` is right at `now` (Unix seconds), and draws codes.
    pub fn confirm_enrolment(&mut self, digits: &str, now: u64) -> anyhow::Result<bool> {
        let Some(secret) = self.pending else {
            return Ok(false);
        };
        if self.totp(&secret)?.check(digits.trim(), now).is_none() {
            return Ok(false);
        }
        self.pending = None;
        self.factor = Some(SecondFactor {
            secret,
            last_step: None,
            codes: RecoveryCode::fresh_list(),
        });
        Ok(true)
    }

    /// Turns the second factor off and forgets the codes.
    pub fn turn_off(&mut self) {
        self.pending = None;
        self.factor = None;
    }

    /// Whether `digits` passes the challenge at `now` (Unix seconds).
    pub fn pass_challenge(&mut self, digits: &str, now: u64) -> anyhow::Result<bool> {
        let Some(secret) = self.factor.as_ref().map(|factor| factor.secret) else {
            return Ok(false);
        };
        let Some(step) = self.totp(&secret)?.check(digits.trim(), now) else {
            return Ok(false);
        };
        let Some(factor) = self.factor.as_mut() else {
            return Ok(false);
        };
        if factor.last_step.is_some_and(|last| step <= last) {
            return Ok(false);
        }
        factor.last_step = Some(step);
        Ok(true)
    }

    /// Whether `typed` is a recovery code that was not used yet; it is used from now on.
    pub fn burn_code(&mut self, typed: &str) -> bool {
        let unused = self.factor.as_mut().and_then(|factor| {
            factor
                .codes
                .iter_mut()
                .find(|code| !code.used && code.is(typed))
        });
        match unused {
            Some(code) => {
                code.used = true;
                true
            }
            None => false,
        }
    }

    /// The recovery codes of the current list, used or not, in order; empty without a second factor.
    pub fn codes(&self) -> Vec<RecoveryCode> {
        self.factor
            .as_ref()
            .map_or_else(Vec::new, |factor| factor.codes.clone())
    }

    /// The recovery codes that still work, in order.
    pub fn unused_codes(&self) -> Vec<String> {
        self.codes()
            .into_iter()
            .filter(|code| !code.used)
            .map(|code| code.text)
            .collect()
    }

    /// Replaces the recovery codes: no older one works any more.
    pub fn renew_codes(&mut self) {
        if let Some(factor) = self.factor.as_mut() {
            factor.codes = RecoveryCode::fresh_list();
        }
    }

    /// The TOTP secret in base32, enrolled or under way.
    pub fn secret_base32(&self) -> Option<String> {
        let secret = self
            .factor
            .as_ref()
            .map(|factor| factor.secret)
            .or(self.pending)?;
        Some(Secret::from(secret).to_base32())
    }

    fn totp(&self, secret: &[u8; 20]) -> anyhow::Result<Totp> {
        Ok(Builder::new()
            .with_secret(*secret)
            .with_account_name(self.login.as_str())
            .with_issuer(Some("Sample"))
            .build()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_750_000_000;

    fn enrolled() -> anyhow::Result<(Person, Totp)> {
        let mut person = Person::new("a@sample.test", "secret");
        person.enrolment()?;
        let secret = Secret::try_from_base32(person.secret_base32().unwrap_or_default())?;
        let totp = Builder::new().with_secret(secret).build()?;
        assert!(person.confirm_enrolment(&totp.generate(NOW).to_string(), NOW)?);
        Ok((person, totp))
    }

    #[test]
    fn a_wrong_code_enrols_nobody() -> anyhow::Result<()> {
        let mut person = Person::new("a@sample.test", "secret");
        assert!(!person.confirm_enrolment("123456", NOW)?);
        person.enrolment()?;
        assert!(!person.confirm_enrolment("12345", NOW)?);
        assert!(!person.is_enrolled());
        assert!(person.codes().is_empty());
        Ok(())
    }

    #[test]
    fn each_code_passes_the_challenge_once() -> anyhow::Result<()> {
        let (mut person, totp) = enrolled()?;
        let digits = totp.generate(NOW).to_string();
        assert!(person.pass_challenge(&digits, NOW)?);
        assert!(!person.pass_challenge(&digits, NOW)?);
        assert!(person.pass_challenge(&totp.generate(NOW + 30).to_string(), NOW + 30)?);
        Ok(())
    }

    #[test]
    fn renewing_replaces_every_code() -> anyhow::Result<()> {
        let (mut person, _) = enrolled()?;
        let before = person.unused_codes();
        assert!(person.burn_code(&before[0]));
        person.renew_codes();
        assert_eq!(person.unused_codes().len(), before.len());
        assert!(before.iter().all(|code| !person.burn_code(code)));
        assert_eq!(person.unused_codes().len(), before.len());
        Ok(())
    }

    #[test]
    fn a_recovery_code_works_once_however_it_is_written() -> anyhow::Result<()> {
        let (mut person, _) = enrolled()?;
        let codes = person.unused_codes();
        let typed = format!(" {} ", codes[3].replace('-', " ").to_uppercase());
        assert!(person.burn_code(&typed));
        assert!(!person.burn_code(&typed));
        assert!(!person.burn_code(&codes[3]));
        for wrong in ["", "-", "aaaa-aaa", &codes[4][..8]] {
            assert!(!person.burn_code(wrong), "{wrong:?}");
        }
        let left = [&codes[..3], &codes[4..]].concat();
        assert_eq!(person.unused_codes(), left);
        assert_eq!(person.codes().len(), codes.len());
        Ok(())
    }

    #[test]
    fn nobody_without_a_second_factor_has_a_code_to_burn() {
        let mut person = Person::new("a@sample.test", "secret");
        assert!(!person.burn_code(""));
    }
}
