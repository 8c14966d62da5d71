//! Owners, Collaborators, shares and leaving against a model: whatever five people do to one account, in any
//! order, the server answers and shows what the model says (security.md 4).

use crate::{
    person::Person,
    team::Team,
    together::{added, bare, epoch},
    world::World,
};
use sparekey_envelope::AccountManifest;
use sparekey_protocol::{
    Id,
    api::{AccountRole, AccountView},
};
use std::collections::BTreeSet;

/// How many things are tried in one walk.
const STEPS: usize = 150;

/// Where each walk begins: a failure happens again.
const SEEDS: [u64; 2] = [1, 2];

/// Knuth's MMIX generator (The Art of Computer Programming, volume 2, 3.3.4).
struct Dice(u64);

impl Dice {
    fn draw(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// What the account should look like. Person 0 is the only workspace Owner.
#[derive(Default)]
struct Model {
    owners: BTreeSet<usize>,
    collaborators: BTreeSet<usize>,
    waiting: BTreeSet<usize>,
    leaving: BTreeSet<usize>,
    left: BTreeSet<usize>,
    manifests: usize,
}

#[derive(Debug, Clone, Copy)]
enum Act {
    AddOwner,
    RemoveOwner,
    AddCollaborator,
    RemoveCollaborator,
    Share,
    Unshare,
    AskToLeave,
    Stay,
    LeaveWorkspace,
}

const ACTS: [Act; 9] = [
    Act::AddOwner,
    Act::RemoveOwner,
    Act::AddCollaborator,
    Act::RemoveCollaborator,
    Act::Share,
    Act::Unshare,
    Act::AskToLeave,
    Act::Stay,
    Act::LeaveWorkspace,
];

impl Model {
    fn has_another(&self, who: usize) -> bool {
        self.owners.iter().any(|owner| {
            *owner != who && !self.left.contains(owner) && !self.leaving.contains(owner)
        })
    }

    fn follow(&mut self, by: usize, owners: BTreeSet<usize>) -> u16 {
        if !owners.is_disjoint(&self.left) {
            return 409;
        }
        self.collaborators.retain(|who| !owners.contains(who));
        self.waiting.retain(|who| !owners.contains(who));
        self.leaving.retain(|who| owners.contains(who));
        self.owners = owners;
        self.manifests += 1;
        if !self.has_another(by) {
            self.leaving.remove(&by);
        }
        201
    }

    /// Does it, and says what the server must answer.
    fn act(&mut self, act: Act, by: usize, on: usize) -> u16 {
        if self.left.contains(&by) {
            return 401;
        }
        let owner = self.owners.contains(&by);
        let collaborator = self.collaborators.contains(&by);
        match act {
            Act::AskToLeave | Act::Stay | Act::LeaveWorkspace => {}
            _ if owner => {}
            _ if collaborator => return 403,
            _ => return 404,
        }
        match act {
            Act::AddOwner => self.follow(by, &self.owners | &[on].into()),
            Act::RemoveOwner => self.follow(by, &self.owners - &[on].into()),
            Act::AddCollaborator if self.owners.contains(&on) || self.left.contains(&on) => 409,
            Act::RemoveCollaborator if self.owners.contains(&on) => 409,
            Act::Share if self.owners.contains(&on) || self.left.contains(&on) => 409,
            Act::AddCollaborator => done(self.collaborators.insert(on)),
            Act::RemoveCollaborator => done(self.collaborators.remove(&on)),
            Act::Share => done(self.waiting.insert(on)),
            Act::Unshare => done(self.waiting.remove(&on)),
            Act::AskToLeave | Act::Stay if !owner && !collaborator => 404,
            Act::AskToLeave if collaborator => done(self.collaborators.remove(&by)),
            Act::AskToLeave if !self.has_another(by) => 409,
            Act::AskToLeave => done(self.leaving.insert(by)),
            Act::Stay => done(self.leaving.remove(&by)),
            Act::LeaveWorkspace if by == 0 || (owner && !self.has_another(by)) => 409,
            Act::LeaveWorkspace => {
                self.left.insert(by);
                self.collaborators.remove(&by);
                self.waiting.remove(&by);
                if owner {
                    self.leaving.insert(by);
                }
                204
            }
        }
    }
}

/// The same answer whether it was so before or not.
const fn done(_: bool) -> u16 {
    204
}

struct Walk {
    world: World,
    team: Team,
    others: Vec<Person>,
}

impl Walk {
    fn person(&self, number: usize) -> &Person {
        match number {
            0 => &self.team.owner,
            other => &self.others[other - 1],
        }
    }

    fn users(&self, numbers: &BTreeSet<usize>) -> BTreeSet<Id> {
        numbers.iter().map(|who| self.person(*who).user).collect()
    }

    async fn act(&self, model: &Model, act: Act, by: usize, on: usize) -> u16 {
        let (by, on) = (self.person(by), self.person(on));
        let path = |what: &str| self.team.account_path(&format!("/{what}/{}", on.user));
        let (method, path) = match act {
            Act::AddOwner | Act::RemoveOwner => return self.manifest(model, act, by, on).await,
            Act::AddCollaborator => ("PUT", path("collaborators")),
            Act::RemoveCollaborator => ("DELETE", path("collaborators")),
            Act::Share => ("PUT", path("shares")),
            Act::Unshare => ("DELETE", path("shares")),
            Act::AskToLeave => ("PUT", self.team.account_path("/leave")),
            Act::Stay => ("DELETE", self.team.account_path("/leave")),
            Act::LeaveWorkspace => ("POST", "/me/leave".to_owned()),
        };
        bare(&self.world, method, &path, &by.device).await.status
    }

    /// An Owner's own next manifest; somebody else tries one that an Owner made.
    async fn manifest(&self, model: &Model, act: Act, by: &Person, on: &Person) -> u16 {
        let owners: Vec<_> = model.owners.iter().map(|who| self.person(*who)).collect();
        let maker = owners
            .iter()
            .find(|owner| owner.user == by.user)
            .unwrap_or(&owners[0]);
        let newest = &self.team.manifest;
        let next = if matches!(act, Act::AddOwner) && newest.find_entry(&on.keys.user()).is_none() {
            added(newest, maker, on)
        } else {
            let kept: Vec<_> = owners
                .iter()
                .copied()
                .filter(|owner| owner.user != on.user || owner.user == maker.user)
                .collect();
            epoch(newest, maker, &kept)
        };
        let answer = self.team.put_manifest(&self.world, &next, by).await;
        answer.status
    }

    /// The newest manifest, as an Owner who is there sees it.
    async fn fetch(&mut self, model: &Model) {
        let owner = *model.owners.difference(&model.left).next().unwrap();
        let path = self.team.account_path("");
        let view: AccountView = bare(&self.world, "GET", &path, &self.person(owner).device)
            .await
            .parse(200);
        let newest = view.manifests.last().unwrap().as_slice();
        self.team.manifest = AccountManifest::parse(newest).unwrap();
    }

    async fn check(&self, model: &Model, after: &str) {
        for who in 0..=self.others.len() {
            let device = &self.person(who).device;
            let path = self.team.account_path("");
            let answer = bare(&self.world, "GET", &path, device).await;
            let (owner, collaborator) = (
                model.owners.contains(&who),
                model.collaborators.contains(&who),
            );
            let expected = match () {
                () if model.left.contains(&who) => 401,
                () if owner || collaborator => 200,
                () => 404,
            };
            assert_eq!(answer.status, expected, "{after}: person {who}");
            if expected != 200 {
                continue;
            }
            let view: AccountView = answer.parse(200);
            let with = |role| {
                let people = view.people.iter().filter(|person| person.role == role);
                people.map(|person| person.user).collect::<BTreeSet<_>>()
            };
            assert_eq!(
                with(AccountRole::Owner),
                self.users(&model.owners),
                "{after}"
            );
            assert_eq!(
                with(AccountRole::Collaborator),
                self.users(&model.collaborators),
                "{after}"
            );
            let waiting: BTreeSet<_> = view.waiting.iter().map(|share| share.user).collect();
            let leaving: BTreeSet<_> = view.leaving.iter().copied().collect();
            if owner {
                assert_eq!(waiting, self.users(&model.waiting), "{after}");
                assert_eq!(leaving, self.users(&model.leaving), "{after}");
                assert_eq!(view.manifests.len(), model.manifests, "{after}");
            } else {
                assert!(waiting.is_empty() && leaving.is_empty(), "{after}");
                assert!(view.manifests.is_empty(), "{after}");
            }
        }
    }
}

#[tokio::test]
async fn whatever_five_people_do() {
    for seed in SEEDS {
        walk(&mut Dice(seed)).await;
    }
}

async fn begin() -> Walk {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let mut others = Vec::new();
    for login in ["bob", "carol", "dave", "eve"] {
        others.push(team.add(&world, login, "user").await);
    }
    Walk {
        world,
        team,
        others,
    }
}

/// What is tried next: by whom and on whom. An Owner half of the time.
fn choose(dice: &mut Dice, model: &Model, step: usize) -> Option<(Act, usize, usize)> {
    // Leaving the workspace cannot be undone: late in the walk only.
    let acts = if step * 3 < STEPS * 2 { 8 } else { 9 };
    let act = ACTS[dice.draw(acts)];
    let by = if dice.draw(2) == 0 {
        *model.owners.iter().nth(dice.draw(model.owners.len()))?
    } else {
        dice.draw(5)
    };
    let on = dice.draw(5);
    match act {
        // Adding an Owner again, or removing oneself, is no manifest that can be made.
        Act::AddOwner if model.owners.contains(&on) => None,
        Act::RemoveOwner if !model.owners.contains(&on) || on == by => None,
        // Whoever makes the manifest for somebody else stays in it.
        Act::RemoveOwner if !model.owners.contains(&by) => Some((act, by, *model.owners.last()?)),
        _ => Some((act, by, on)),
    }
}

async fn walk(dice: &mut Dice) {
    let mut walk = begin().await;
    let mut model = Model {
        owners: [0].into(),
        manifests: 1,
        ..Model::default()
    };
    let mut history = String::new();
    let mut statuses = BTreeSet::new();
    for step in 0..STEPS {
        let Some((act, by, on)) = choose(dice, &model, step) else {
            continue;
        };
        history.push_str(&format!("{act:?} {by} {on}; "));
        let found = walk.act(&model, act, by, on).await;
        assert_eq!(found, model.act(act, by, on), "{history}");
        walk.fetch(&model).await;
        walk.check(&model, &history).await;
        statuses.insert(found);
    }
    // Control: the walk did things, and tried things that were refused.
    assert!(model.manifests > 5, "{history}");
    assert!(!model.left.is_empty(), "{history}");
    for status in [201, 204, 401, 403, 404, 409] {
        assert!(statuses.contains(&status), "{status}: {history}");
    }
}
