//! One signed request against the store. Everything about it is checked and done in one
//! transaction: the device still live, the nonce new, the rules, the effect, the audit row. What is
//! refused leaves nothing behind but its nonce and, if it was a denial, an audit row.

use crate::{
    app::App,
    audit,
    http::signed::{Signer, Standing, find_devices},
    refusal::Refusal,
    store::{NewAuditRow, PersonRow, Transaction},
};
use sparekey_protocol::{
    Id,
    api::{AuditAction, AuditOutcome},
};

/// What the audit log calls the request.
#[derive(Debug, Clone, Copy)]
pub struct What {
    /// What is done.
    pub action: AuditAction,
    /// On which object.
    pub object: Option<Id>,
    /// On which cell.
    pub index: Option<u16>,
}

impl What {
    /// An action on an object.
    #[must_use]
    pub const fn on(action: AuditAction, object: Id) -> Self {
        Self {
            action,
            object: Some(object),
            index: None,
        }
    }

    /// An action on no object.
    #[must_use]
    pub const fn only(action: AuditAction) -> Self {
        Self {
            action,
            object: None,
            index: None,
        }
    }
}

/// A signed request in its transaction.
pub struct Attempt {
    app: App,
    writes: bool,
    /// What the audit log calls it.
    pub what: What,
    /// The open transaction.
    pub store: Box<dyn Transaction>,
    /// Who asks, as of now.
    pub person: PersonRow,
    /// With which device.
    pub signer: Signer,
    /// The server's clock, milliseconds since 1970.
    pub now: u64,
}

impl Attempt {
    /// Carries out a request that changes something, and uses up its nonce. The effect is durable once this
    /// returns; of a refusal only the denial is written down.
    ///
    /// # Errors
    /// [`Refusal`] of `work`, or when the device was removed meanwhile, the person suspended or gone, the nonce used,
    /// or the store fails.
    pub async fn write<T>(
        app: &App,
        signer: Signer,
        what: What,
        work: impl AsyncFnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut attempt = Self::begin(app, signer, what, true).await?;
        let Some(nonce) = signer.nonce else {
            return Err(Refusal::signature_required());
        };
        let new = attempt
            .store
            .insert_nonce(signer.device, &nonce.value, nonce.expires)
            .await?;
        if !new {
            return Err(Refusal::replayed());
        }
        let result = work(&mut attempt).await;
        attempt.finish(result).await
    }

    /// Carries out a request that only reads.
    ///
    /// # Errors
    /// [`Refusal`] of `work`, or when the device was removed meanwhile, the person suspended or gone, or the store
    /// fails.
    pub async fn read<T>(
        app: &App,
        signer: Signer,
        what: What,
        work: impl AsyncFnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut attempt = Self::begin(app, signer, what, false).await?;
        let result = work(&mut attempt).await;
        attempt.finish(result).await
    }

    async fn begin(app: &App, signer: Signer, what: What, writes: bool) -> Result<Self, Refusal> {
        let mut store = if writes {
            app.store.write().await?
        } else {
            app.store.read().await?
        };
        let now = app.now();
        let pending_too = signer.standing == Standing::Pending;
        let devices = find_devices(store.as_mut(), signer.device, now, pending_too).await?;
        let standing = devices
            .iter()
            .find(|(row, _)| row.user == signer.user && row.key == signer.key)
            .map(|(_, standing)| *standing);
        let person = store.find_person(signer.user).await?;
        let (Some(standing), Some(person)) = (standing, person) else {
            return Err(Refusal::unknown_device());
        };
        let locked_out = !person.is_active() || standing == Standing::Removed;
        let attempt = Self {
            app: app.clone(),
            writes,
            what,
            store,
            person,
            signer,
            now,
        };
        if locked_out {
            attempt.record_denial().await?;
            return Err(Refusal::unknown_device());
        }
        Ok(attempt)
    }

    /// Writes into the audit log that it was done.
    ///
    /// # Errors
    /// [`Refusal`] when the store fails.
    pub async fn record_done(&mut self) -> Result<(), Refusal> {
        let row = self.row(AuditOutcome::Done);
        audit::append(self.store.as_mut(), self.person.workspace, row).await?;
        Ok(())
    }

    const fn row(&self, outcome: AuditOutcome) -> NewAuditRow {
        NewAuditRow {
            at: self.now,
            user: Some(self.person.user),
            device: Some(self.signer.device),
            action: self.what.action,
            object: self.what.object,
            index: self.what.index,
            outcome,
        }
    }

    /// Makes the effect durable, or writes down the denial.
    async fn finish<T>(self, result: Result<T, Refusal>) -> Result<T, Refusal> {
        match result {
            Ok(value) => {
                if self.writes {
                    self.store.commit().await?;
                }
                Ok(value)
            }
            Err(refusal) => {
                if refusal.is_denial() {
                    self.record_denial().await?;
                }
                Err(refusal)
            }
        }
    }

    async fn record_denial(self) -> Result<(), Refusal> {
        let row = self.row(AuditOutcome::Denied);
        let (app, signer, workspace) = (self.app, self.signer, self.person.workspace);
        // Rolls back whatever the refused request began.
        drop(self.store);
        if app.limiters.denial_device.check(&signer.device).is_err() {
            tracing::warn!("a device is denied more often than is written down");
            return Ok(());
        }
        let mut store = app.store.write().await?;
        if let Some(nonce) = signer.nonce {
            store
                .insert_nonce(signer.device, &nonce.value, nonce.expires)
                .await?;
        }
        audit::append(store.as_mut(), workspace, row).await?;
        store.commit().await?;
        Ok(())
    }
}
