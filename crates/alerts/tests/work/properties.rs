//! What must always hold, over drawn logs, rules, budgets and assessments.

use alerts::{Again, Budget, Decision, Did, Kind, Rise, Work, alerts, decide, speak};
use assess::{Assessment, Tier};
use export::OverrideReason;
use jiff::ToSpan;

use crate::given::{assessment, day, entry, model, patient, work};

const ROUNDS: usize = 600;
const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];
const TIERS: [Tier; 3] = [Tier::Passive, Tier::Banner, Tier::Interrupt];

/// Numbers by a linear congruence: the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count
    }

    fn days(&mut self, count: usize) -> i64 {
        i64::try_from(self.below(count)).unwrap()
    }

    fn assessment(&mut self) -> Assessment {
        let count = 1 + self.below(NAMES.len());
        let models = NAMES[..count].iter().map(|name| {
            let value = (1 + self.below(99)) as f64 / 100.0;
            model(name, TIERS[self.below(3)], value)
        });
        assessment(models.collect())
    }

    fn work(&mut self) -> Work {
        let mut drawn = work();
        for tier in TIERS {
            let rules = drawn.rules.of_mut(tier);
            rules.quiet_days = u16::try_from(self.below(8)).unwrap();
            rules.longest_snooze_days = u16::try_from(1 + self.below(3)).unwrap();
            let part = |random: &mut Self| (1 + random.below(40)) as f64 / 100.0;
            rules.rise = Rise { absolute: part(self), relative: part(self) };
        }
        let most = |random: &mut Self| (random.below(2) == 0).then(|| u16::try_from(random.below(3)).unwrap());
        drawn.rules.budget = Budget { days: [1, 7][self.below(2)], interrupt: most(self), banner: most(self) };
        drawn.rules.check().unwrap();
        for _ in 0..self.below(14) {
            let now = self.assessment();
            let as_of = day(self.days(10));
            let all = alerts(&now);
            let name = all[self.below(all.len())].model.model.clone();
            let did = match self.below(6) {
                0 | 1 => Did::Acknowledged,
                2 => Did::Snoozed { until: as_of.checked_add((1 + self.days(4)).days()).unwrap() },
                3 => Did::Overridden { reason: OverrideReason::ALL[self.below(8)], comment: None },
                4 => Did::ShownAgain,
                _ => Did::Listed { note: None },
            };
            // A snooze that is too long is refused, which is as well.
            _ = drawn.record(entry(&now, &name, did, as_of));
            if self.below(3) == 0 {
                let decided = decide(&now, &patient(), &drawn, as_of);
                speak(&mut drawn, &decided, as_of);
            }
        }
        drawn
    }
}

fn each(check: impl Fn(&mut Random, &Assessment, &Work, i64)) {
    let mut random = Random(20_261_126);
    for _ in 0..ROUNDS {
        let (work, now, number) = (random.work(), random.assessment(), random.days(20));
        check(&mut random, &now, &work, number);
    }
}

#[test]
fn nothing_is_lost() {
    each(|_, now, work, number| {
        let decided = decide(now, &patient(), work, day(number));
        let ids: Vec<_> = decided.iter().map(|one| &one.alert).collect();
        let all = alerts(now);
        assert_eq!(ids, all.iter().map(|alert| alert.id(&patient())).collect::<Vec<_>>().iter().collect::<Vec<_>>());
    });
}

#[test]
fn deciding_and_speaking_twice_changes_nothing() {
    each(|_, now, work, number| {
        let decided = decide(now, &patient(), work, day(number));
        let mut spoken = work.clone();
        speak(&mut spoken, &decided, day(number));
        assert_eq!(decide(now, &patient(), &spoken, day(number)), decided);
        let once = spoken.clone();
        assert!(!speak(&mut spoken, &decided, day(number)));
        assert_eq!(spoken, once);
    });
}

#[test]
fn a_risk_that_rose_always_speaks_whatever_was_answered_and_budgeted() {
    let met = std::cell::Cell::new(0);
    each(|_, now, work, number| {
        let decided = decide(now, &patient(), work, day(number));
        for (alert, one) in alerts(now).iter().zip(&decided) {
            let Some(entry) = work.answer(&one.alert, day(number)) else { continue };
            let rise = work.rules.of(alert.tier()).rise;
            // By hand: so many points, or so large a part, of a risk.
            let by = alert.value - entry.value;
            if by >= rise.absolute || by >= rise.relative * entry.value {
                met.set(met.get() + 1);
                assert!(one.decision.is_shown(), "{one:?}");
            }
        }
    });
    assert!(met.get() > 100, "{}", met.get());
}

#[test]
fn what_interrupts_is_never_silent_for_long() {
    let met = std::cell::Cell::new(0);
    each(|_, now, work, _| {
        for number in 0..20 {
            let all = decide(now, &patient(), work, day(number));
            for one in all.iter().filter(|one| one.tier == Tier::Interrupt) {
                let (since, until, most) = match one.decision {
                    Decision::Snoozed { since, until } => (since, until, 3),
                    Decision::Quiet { since, until, .. } => (since, until, 7),
                    _ => continue,
                };
                met.set(met.get() + 1);
                assert!(until <= since.checked_add(most.days()).unwrap() && day(number) < until, "{one:?}");
            }
        }
    });
    assert!(met.get() > 20, "{}", met.get());
}

#[test]
fn no_more_stand_out_than_the_budget_says_but_for_those_that_must_speak_or_keep_their_place() {
    let met = std::cell::Cell::new(0);
    each(|_, now, work, number| {
        let decided = decide(now, &patient(), work, day(number));
        for tier in [Tier::Interrupt, Tier::Banner] {
            let Some(most) = work.rules.budget.of(tier) else { continue };
            let before = |one: &alerts::Decided| work.spoken.iter().any(|s| s.alert == one.alert && s.tier == tier);
            let fresh = decided.iter().filter(|one| {
                let must_speak = matches!(
                    one.decision,
                    Decision::Shown { again: Some(Again::Rose { .. } | Again::Louder { .. } | Again::Asked) }
                );
                one.tier == tier && one.decision.is_shown() && !must_speak && !before(one)
            });
            assert!(fresh.count() <= usize::from(most));
            met.set(met.get() + decided.iter().filter(|one| matches!(one.decision, Decision::Demoted { .. })).count());
        }
    });
    assert!(met.get() > 100, "{}", met.get());
}

#[test]
fn recording_twice_is_recording_once_and_undo_undoes() {
    each(|random, now, work, number| {
        let name = now.models[random.below(now.models.len())].model.clone();
        let one = entry(now, &name, Did::Acknowledged, day(number));
        let mut changed = work.clone();
        let was_new = changed.record(one.clone()).unwrap();
        let once = changed.clone();
        assert!(!changed.record(one.clone()).unwrap());
        assert_eq!(changed, once);
        if was_new {
            assert_eq!(changed.undo(&one.alert, Kind::Answer, day(number)), Some(one));
            assert_eq!(changed, *work);
        }
    });
}

#[test]
fn a_file_gives_back_what_was_written() {
    each(|_, _, work, _| assert_eq!(Work::read(&work.write().unwrap()).as_ref(), Ok(work)));
}
