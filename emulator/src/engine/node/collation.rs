//! How texts compare: by the collation of American English, Node 12's only locale.

use icu_collator::options::{AlternateHandling, CaseLevel, CollatorOptions, Strength};
use icu_collator::preferences::{CollationCaseFirst, CollationNumericOrdering};
use icu_collator::{Collator, CollatorPreferences};
use rquickjs::{Ctx, Exception, Function, Result};

/// A function that compares two texts: negative, 0 or positive. `sensitivity` and `case_first` are those of
/// `Intl.Collator`.
pub(super) fn collator<'js>(
    ctx: Ctx<'js>,
    numeric: bool,
    sensitivity: String,
    case_first: String,
    ignore_punctuation: bool,
) -> Result<Function<'js>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(match &*sensitivity {
        "base" | "case" => Strength::Primary,
        "accent" => Strength::Secondary,
        _ => Strength::Tertiary,
    });
    options.case_level = Some(if sensitivity == "case" { CaseLevel::On } else { CaseLevel::Off });
    if ignore_punctuation {
        options.alternate_handling = Some(AlternateHandling::Shifted);
    }
    let mut preferences = CollatorPreferences::default();
    preferences.numeric_ordering = numeric.then_some(CollationNumericOrdering::True);
    preferences.case_first = match &*case_first {
        "upper" => Some(CollationCaseFirst::Upper),
        "lower" => Some(CollationCaseFirst::Lower),
        _ => None,
    };
    let collator = Collator::try_new(preferences, options)
        .map_err(|error| Exception::throw_message(&ctx, &format!("texts cannot be compared: {error}")))?;
    Function::new(ctx, move |a: String, b: String| collator.compare(&a, &b) as i32)
}
