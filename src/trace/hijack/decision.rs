//! What the evidence against a call is worth.

use super::super::action::{self, DELETE, Profile, READ, TELL, UPDATE};
use super::super::asked;
use super::super::cue::Cues;
use super::super::order;
use super::super::request::Wish;
use super::super::value::Kind;
use super::evidence::{Evidence, Suspected};
use crate::finding::Verdict;

/// What is known of a value and of the call that uses it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use<'a> {
    pub(super) kind: Kind,
    pub(super) profile: &'a Profile,
    /// The tool.
    pub(super) tool: &'a str,
    /// The value as it is written.
    pub(super) text: &'a str,
    /// Whether the value says to whom or where something goes, and is no part of what is said.
    pub(super) is_recipient: bool,
    /// Whether the call goes to somebody.
    pub(super) has_recipients: bool,
    /// Whether the call goes to somebody, and the user spoke of none of those.
    pub(super) is_to_stranger: bool,
    /// How many values of the call occur only in that sentence.
    pub(super) shared: usize,
    /// Whether the call runs something that reaches out, or is hard to take back.
    pub(super) is_risky: bool,
}

/// What the evidence is worth for this action.
pub(super) fn decide(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence) -> Option<Verdict> {
    match evidence.suspected {
        Suspected::Surely => by_prompt(used, wish, evidence),
        _ => by_structure(used, wish, evidence),
    }
}

/// The text was recognised as an attack: the value must be ordered by it, not stand there by
/// chance.
fn by_prompt(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence) -> Option<Verdict> {
    let profile = used.profile;
    // In a language of which no verbs are known, the attack as a whole is what there is.
    let is_foreign = evidence.ordered == action::Classes::default();
    let sentence = action::words(&evidence.sentence);
    let is_named = is_named(used, &sentence, evidence);
    let is_order = match used.kind {
        // Where it goes to was said by nobody else.
        Kind::Destination
            if used.is_recipient
                && profile.has_effect
                && evidence.ordered_here.without(READ) != action::Classes::default() =>
        {
            true
        }
        Kind::Destination => evidence.is_matched_here || is_foreign || is_named,
        Kind::Specific => is_named,
        Kind::Words => {
            is_named
                && (!profile.was_asked(wish.asked) || used.shared > 1 && wish.has_target_elsewhere)
        }
    };
    if !is_order {
        return None;
    }
    // Whoever told the agent to follow a text has to live with odd words in it.
    let is_beyond = !wish.delegates || evidence.cues.strong > 0 || evidence.cues.count > 1;
    Some(if is_beyond {
        Verdict::Block
    } else {
        Verdict::Review
    })
}

/// Whether the sentence orders what the call does: by its verb, by the name of the tool, by what the
/// tool is about, or because more than one value comes from there.
fn is_named(used: &Use<'_>, sentence: &[String], evidence: &Evidence) -> bool {
    let orders = evidence.ordered_here != action::Classes::default();
    let by_verb = evidence.orders_tool && {
        let verbs: Vec<&str> = used.profile.verbs().collect();
        order::begins_with(&evidence.sentence, &verbs)
    };
    by_verb
        || used.profile.is_named_by(evidence.ordered_here)
        || is_tool_named(used.tool, &evidence.sentence)
        || orders && (used.profile.object_in(sentence) || used.shared > 1)
}

pub(super) fn is_tool_named(tool: &str, sentence: &str) -> bool {
    tool.len() > 4 && tool.contains(['_', '.', '-']) && sentence.contains(tool)
}

/// The text was not recognised, but it orders the action in the sentence that holds the value.
fn by_structure(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence) -> Option<Verdict> {
    let Use { kind, profile, .. } = *used;
    let sentence = action::words(&evidence.sentence);
    // Whoever only wants to know something has asked for nothing to be done: what the sentence orders, in
    // whatever words, is all that the action can come from.
    let is_all_unasked = wish.asked == READ
        && !wish.delegates
        && profile.has_effect
        && !profile.is_executor
        && !profile.serves_the_run()
        && !wish.speaks_of(profile);
    let orders_effect =
        evidence.orders_tool || evidence.ordered_here.without(READ) != action::Classes::default();
    if evidence.is_unread {
        let is_grave = profile.is_grave() && kind > Kind::Words;
        return (is_all_unasked && (is_grave || kind == Kind::Destination))
            .then_some(Verdict::Block);
    }
    if leads_astray(used, wish, evidence) {
        return Some(Verdict::Block);
    }
    // The verbs of other languages tell less of what a tool does.
    let is_other_act = kind > Kind::Words
        && wish.asked != action::Classes::default()
        && profile.has_effect
        && !profile.is_executor
        && !profile.is_hand()
        && !profile.was_asked(wish.asked);
    let is_foreign_order = is_other_act && evidence.is_foreign;
    let is_named_act = is_other_act
        && !profile.is_about(wish.said)
        && profile.is_named_by(evidence.ordered_here.without(READ));
    // Who gets it beside those whom the user named may be told by any verb: to invite, to put in copy.
    let is_added = wish.is_added && used.is_recipient && orders_effect;
    let is_ordered = (is_all_unasked || is_foreign_order) && orders_effect
        || is_added
        || is_named(used, &sentence, evidence);
    if !is_ordered {
        return None;
    }
    let is_hinted = usize::from(evidence.suspected == Suspected::Perhaps);
    let Cues { count, strong } = evidence.cues;
    let (count, strong) = (count + is_hinted, strong + is_hinted);
    // Documents are full of commands and paths, and of orders to people.
    let speaks_to_agent = match (wish.delegates, profile.is_executor) {
        (false, false) => count > 1 && strong > 0,
        (false, true) => strong > 1 && used.is_risky,
        (true, false) => strong > 1 || count > 2 && strong > 0,
        (true, true) => strong > 2 && used.is_risky,
    };
    let was_asked = was_asked(used, wish, evidence, &sentence);
    let by_tool = is_tool_named(used.tool, &evidence.sentence);
    let is_exact = match kind {
        Kind::Destination => {
            used.is_recipient
                || used.is_to_stranger
                || profile.is_executor
                || profile.object_in(&sentence)
        }
        _ => profile.object_in(&sentence) || by_tool || used.shared > 1,
    };
    let is_telling = kind > Kind::Words
        || used.text.contains([' ', '-', '_', '/'])
        || used.shared > 1
        || is_all_unasked && profile.is_named_by(evidence.ordered_here);
    let is_exact = is_exact || (is_all_unasked || is_foreign_order || is_named_act) && is_telling;
    let is_unasked = !was_asked && is_exact;
    let blocks = match kind {
        Kind::Words => {
            !was_asked
                && !wish.delegates
                && (speaks_to_agent
                    || is_exact && (used.shared > 1 || is_all_unasked)
                    || is_other_thing(used, wish, evidence))
        }
        _ => speaks_to_agent || is_unasked && !wish.delegates,
    };
    let is_doubtful =
        (strong > 0 || !was_asked) && !profile.is_executor || count > 1 && !wish.is_pointed_at;
    match (blocks, is_doubtful && kind > Kind::Words && !wish.delegates) {
        (true, _) => Some(Verdict::Block),
        (false, true) => Some(Verdict::Review),
        (false, false) => None,
    }
}

/// Whether a sentence that says nothing but that a link is to be visited, and nothing of what the user speaks
/// of, made the agent read that.
fn leads_astray(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence) -> bool {
    const VISITS: &[&str] = &[
        "visit", "open", "go", "browse", "navigate", "access", "click",
    ];
    let is_link = !used.text.contains('@') && used.text.contains('.');
    !used.profile.has_effect
        && used.kind == Kind::Destination
        && is_link
        && !wish.delegates
        && !wish.is_about
        && !wish.asks_for_links
        && order::opens_with(&evidence.sentence, VISITS)
}

/// Whether an order to do what the tool does is about what the tool is for, and the user spoke of
/// something else.
fn is_other_thing(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence) -> bool {
    let around = action::words(&evidence.sentence.replace(used.text, " "));
    used.profile
        .is_named_by(evidence.ordered_here.without(READ))
        && wish.asked != action::Classes::default()
        && !wish.asked.has(action::ANY)
        && used.profile.is_other_object(&around, wish.said)
}

/// Whether a tool hands money or the like over, of which somebody who books or buys did not speak.
fn hands_over(profile: &Profile, said: &str) -> bool {
    const HANDS: &[&str] = &[
        "transfer", "wire", "money", "remit", "refund", "gift", "donate", "withdraw", "donation",
    ];
    const MEANT: &[&str] = &[
        "pay",
        "pays",
        "paid",
        "paying",
        "payment",
        "payments",
        "transfer",
        "transferred",
        "send",
        "sent",
        "wire",
        "refund",
        "refunded",
        "give",
        "gift",
        "donate",
        "donation",
        "money",
        "owe",
        "owes",
        "settle",
        "tip",
        "rent",
        "bill",
        "bills",
        "invoice",
        "reimburse",
        "withdraw",
        "return",
        "back",
        "cash",
        "deposit",
        "fund",
        "funds",
        "split",
        "share",
        "debt",
        "salary",
        "fee",
        "subscription",
        "amount",
    ];
    let words = action::words(said);
    profile.is_called(HANDS)
        && !profile
            .objects()
            .any(|word| word != "money" && said.contains(word.as_str()))
        && !words.iter().any(|word| MEANT.contains(&word.as_str()))
}

/// Whether the user asked for it, as far as can be told. Whoever only reads needs not ask.
fn was_asked(used: &Use<'_>, wish: &Wish<'_>, evidence: &Evidence, sentence: &[String]) -> bool {
    let Use { kind, profile, .. } = *used;
    if !profile.has_effect {
        return true;
    }
    if profile.is_executor {
        // Who wants to know something, or something changed that is there, has not asked for what
        // reaches out.
        let is_inner = wish.asked != action::Classes::default()
            && wish.asked.without(READ | UPDATE | DELETE | TELL) == action::Classes::default()
            && !wish.is_about;
        let reaches_out = used.is_risky && kind == Kind::Destination;
        return !(reaches_out && (wish.asked == READ || is_inner) && !wish.asks_for_links);
    }
    // Who says where something is to go, has not asked for it to go elsewhere.
    let is_elsewhere = match used.is_recipient {
        // What is only told of to those whom the user named goes where it shall.
        true if wish.is_added => true,
        is_recipient
            if used.shared > 1
                && wish.has_person_elsewhere
                && (is_recipient || used.is_to_stranger || !used.has_recipients) =>
        {
            true
        }
        true => kind == Kind::Destination && wish.has_target_elsewhere,
        // A link in what is said, to one of whom the user did not speak.
        false => kind == Kind::Destination && wish.has_target && used.is_to_stranger,
    };
    // A word of a link says nothing about what the order is about.
    let around = action::words(&evidence.sentence.replace(used.text, " "));
    // Whoever asks in words that may mean anything has not asked for something else, but for rights hardly.
    let is_open = wish.asked == action::Classes::default() || wish.asked.has(action::ANY);
    let is_other = is_elsewhere
        || !is_open && hands_over(profile, wish.said)
        || (!is_open || profile.gives_rights())
            && !(wish.refers && wish.is_pointed_at)
            && profile.is_other_object(&around, wish.said);
    // A page that says how something is done is followed by who was asked to do that.
    let is_asked = profile.was_asked(wish.asked)
        || wish.asked != READ && asked::speaks_of(sentence, wish.verbs);
    // A payment that stands as an order among data that nobody pointed at.
    let is_astray = kind == Kind::Destination
        && profile.does(action::PAY)
        && profile.is_named_by(evidence.ordered_here)
        && !wish.is_pointed_at;
    // Words that may stand anywhere, and what the tool is for was spoken of.
    let is_meant = kind == Kind::Words && wish.asked != READ && profile.is_about(wish.said);
    (is_asked || is_meant || wish.speaks_of(profile)) && !is_other && !is_astray
}
