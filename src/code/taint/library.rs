//! What well-known functions and methods of a language do with the values they are given. An adapter
//! lists them by name; what a rule calls a source, sanitizer or sink wins over it.
//!
//! The subject is the receiver of a method, or the first argument of a function.

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "no language has all of them")]
pub(crate) enum Behaviour {
    /// Adds the arguments at the end of the subject, a list.
    Append,
    /// `add(value)` at the end of a list, or `add(place, value)`.
    Add,
    /// Adds the items of the argument to the subject, a list or map.
    Extend,
    /// `insert(place, value)` into a list.
    Insert,
    /// `put(key, value)` into a map, or `set(place, value)` in a list.
    Put,
    /// `get(key)` or `get(key, default)` of a map or list.
    Get,
    /// Takes the item of this key or place out of the subject. Its value is the item.
    Remove,
    /// Takes the first item out of a list.
    TakeFirst,
    /// Takes the last item out of a list.
    TakeLast,
    /// The first item of a list.
    First,
    /// Empties the subject.
    Clear,
    /// A new empty list; with an argument a copy of it.
    NewList,
    /// A list of the arguments.
    ListOf,
    /// A map of the arguments: key, value, key, value.
    MapOf,
    /// A new empty map; with an argument a copy of it.
    NewMap,
    /// A new text that can grow: empty, or the argument.
    NewText,
    /// All that the subject, a list or map, holds, as a list.
    Items,
    /// Adds the arguments to the subject, a text, and is the subject.
    AppendText,
    /// The subject, whatever the arguments: `strip`, `toString`.
    Keep,
    /// The subject in small letters.
    Lower,
    /// The subject in capitals.
    Upper,
    /// The character at a place of a text.
    CharacterAt,
    /// How long the subject is.
    Length,
    /// The part of a text from one place to another.
    Slice,
    /// Subject and arguments put together as a text: `format`.
    Format,
    /// The items of the first argument with the subject between them.
    Join,
    /// Whether subject and argument are equal.
    Equals,
    /// Whether they are equal but for capitals.
    EqualsIgnoringCase,
    /// Whether the subject, a collection, holds the argument. If so and if the collection is not
    /// the attacker's, the argument is one of known values.
    Contains,
    /// As `Contains`, with the argument first and the collection after it: PHP's `in_array`.
    IsIn,
    /// Whether the subject consists of harmless characters only, as `isdigit` says.
    IsPlain,
    /// Whether a regular expression matches the whole of a text, in whatever order they come.
    MatchesAll,
    /// Whether a regular expression matches anywhere in a text.
    Matches,
    /// A number, truth or the like, which carries no text.
    Clean,
    /// Ends the program or the request.
    Exit,
    /// The value that the first argument holds is the value: `await`, `Optional.of`, `re.compile`.
    Wrap,
    /// Takes a value apart into a map of unknown keys: `parse_qs`.
    Parse,
    /// Runs the first argument, a function, with the rest.
    Run,
}
