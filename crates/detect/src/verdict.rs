//! Candidates -> verdict.

use crate::candidate::Candidate;
use crate::context::{Context, Page};
use crate::detection::{Detection, Verdict};
use crate::signals::{self, Finding};
use crate::stops;
use crate::{Trigger, item::Item};
use sparekey_catalogue::WordSet;
use sparekey_codes::{BackupCode, ListedCode, MAX_CODES};

/// Score from which a list is offered.
const LIST_SCORE: i32 = 60;
/// Score from which a list is worth a question.
const ASK_SCORE: i32 = 40;
/// The same when the person pressed the button.
const ASK_SCORE_BUTTON: i32 = 30;
/// Fewer codes than this are no list unless a profile decides (lookalikes S2).
const FEWEST: usize = 4;
/// A single key carries at least this many bits.
const KEY_BITS: usize = 40;
/// Candidates that are weighed; a page of more is no page a person reads.
const MAX_WEIGHED: usize = 400;

/// What is known about one candidate.
pub struct Case<'c, 'p, 'a> {
    pub page: &'c Page<'p, 'a>,
    pub candidate: &'c Candidate<'a>,
    pub context: Context,
}

impl Case<'_, '_, '_> {
    /// Codes of the candidate that have the shape of the profile, if it knows one.
    pub fn fits_profile(&self) -> bool {
        self.page
            .site
            .and_then(|site| site.profile.shape)
            .is_some_and(|shape| {
                self.candidate
                    .items
                    .iter()
                    .all(|item| shape.fits(&item.text))
            })
    }

    /// The profile may decide here: it is well sourced, the page is one of its code pages, the shape fits.
    fn profile_decides(&self) -> bool {
        self.page.site.is_some_and(|site| {
            let profile = site.profile;
            let shape_decides = profile
                .shape
                .is_some_and(|shape| shape.confidence.decides());
            profile.decides()
                && profile.path_confidence.decides()
                && site.on_code_page
                && shape_decides
        }) && self.fits_profile()
    }

    /// A heading or sentence by the list names backup codes.
    fn is_labelled(&self) -> bool {
        let label = WordSet::CODES.with(WordSet::ONE_CODE);
        let context = &self.context;
        context
            .before
            .with(context.above)
            .with(self.page.title)
            .has(label)
    }
}

struct Weighed {
    verdict: Verdict,
    score: i32,
    reasons: Vec<&'static str>,
}

/// The best candidate decides.
pub fn decide(page: &Page<'_, '_>, candidates: Vec<Candidate<'_>>, trigger: Trigger) -> Detection {
    let best = candidates
        .into_iter()
        .filter(is_worth_weighing)
        .take(MAX_WEIGHED)
        .map(|candidate| (weigh(page, &candidate, trigger), candidate))
        .filter(|(weighed, _)| weighed.verdict != Verdict::None)
        // The first of equal ones: page order.
        .reduce(|best, next| {
            if rank(&next.0) > rank(&best.0) {
                next
            } else {
                best
            }
        });
    let profile = page.site.map(|site| site.profile);
    let mut detection = Detection {
        verdict: Verdict::None,
        codes: Vec::new(),
        used: Vec::new(),
        app: profile.map(|profile| profile.id),
        app_name: profile.map(|profile| profile.name),
        reasons: Vec::new(),
        expected_count: profile
            .and_then(|profile| profile.shape)
            .map(|shape| shape.count),
    };
    if let Some((weighed, candidate)) = best {
        detection.verdict = weighed.verdict;
        detection.reasons = weighed.reasons;
        take_codes(&mut detection, candidate.items);
    }
    detection
}

fn rank(weighed: &Weighed) -> (u8, i32) {
    let verdict = match weighed.verdict {
        Verdict::List => 3,
        Verdict::Key => 2,
        Verdict::Ask => 1,
        Verdict::None => 0,
    };
    (verdict, weighed.score)
}

/// Singles are on every page; only long ones can be keys.
fn is_worth_weighing(candidate: &Candidate<'_>) -> bool {
    candidate.items.len() > 1
        || candidate
            .items
            .first()
            .is_some_and(|item| item.shape.bits() >= KEY_BITS && item.shape.letters.digits)
        || candidate
            .items
            .first()
            .is_some_and(|item| item.shape.bits() >= KEY_BITS * 2)
}

fn weigh(page: &Page<'_, '_>, candidate: &Candidate<'_>, trigger: Trigger) -> Weighed {
    let case = Case {
        page,
        candidate,
        context: Context::new(page, candidate),
    };
    let nothing = |reason| Weighed {
        verdict: Verdict::None,
        score: 0,
        reasons: vec![reason],
    };
    if candidate.items.len() > MAX_CODES {
        return nothing("too-many");
    }
    if let Some(reason) = stops::find_stop(&case) {
        return nothing(reason);
    }
    let findings = signals::weigh_all(&case);
    let score = findings.iter().map(|finding| finding.points).sum();
    Weighed {
        verdict: verdict(&case, score, trigger),
        score,
        reasons: findings
            .iter()
            .map(|finding: &Finding| finding.reason)
            .collect(),
    }
}

fn verdict(case: &Case<'_, '_, '_>, score: i32, trigger: Trigger) -> Verdict {
    let live = case
        .candidate
        .items
        .iter()
        .filter(|item| !item.used)
        .count();
    let decides = case.profile_decides();
    if live == 0 || !(decides || case.is_labelled()) {
        return Verdict::None;
    }
    let count = case.candidate.items.len();
    if count == 1 && is_key(case) {
        return if score >= ASK_SCORE {
            Verdict::Key
        } else {
            Verdict::None
        };
    }
    let ask = match trigger {
        Trigger::Auto => ASK_SCORE,
        Trigger::Button => ASK_SCORE_BUTTON,
    };
    if score >= LIST_SCORE && (count >= FEWEST || decides) {
        Verdict::List
    } else if score >= ask && count > 1 {
        Verdict::Ask
    } else {
        Verdict::None
    }
}

/// One code under a singular label, or of an app that shows one key.
fn is_key(case: &Case<'_, '_, '_>) -> bool {
    let context = &case.context;
    let singular = context.nearest.has(WordSet::ONE_CODE) && !context.nearest.has(WordSet::CODES);
    let by_profile = case
        .page
        .site
        .is_some_and(|site| site.profile.single_key && site.on_code_page);
    singular || by_profile
}

fn take_codes(detection: &mut Detection, items: Vec<Item<'_>>) {
    for item in items {
        // An item has passed `Shape::find`, so it is short and has no control character.
        let Ok(code) = BackupCode::parse_code(&item.text) else {
            continue;
        };
        if item.used {
            detection.used.push(code);
        } else {
            let number = item.number;
            detection.codes.push(ListedCode { code, number });
        }
    }
}
