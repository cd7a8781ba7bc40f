//! Finds syntax that QuickJS knows and the platform's Node 12 does not, and brackets that close none, so that a
//! function that cannot load there does not load here.
//!
//! A tokenizer, not a parser. Where it cannot be sure how a text is to be read it stops looking: it may
//! miss something, and refuses nothing that Node 12 takes.

use std::iter::Peekable;
use std::str::CharIndices;

/// What Node 12 does not know.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Newer {
    /// Where it is, in UTF-16 code units, as JavaScript counts.
    pub(super) at: usize,
    /// How long what V8 points at is.
    pub(super) length: usize,
    /// V8's message.
    pub(super) message: &'static str,
    /// Where it is in bytes, if it is a bracket that closes none.
    pub(super) stray: Option<usize>,
}

/// After these words a value begins, so a `/` opens a regular expression.
const BEFORE_VALUE: &[&str] = &[
    "return",
    "typeof",
    "instanceof",
    "in",
    "of",
    "new",
    "delete",
    "void",
    "throw",
    "case",
    "do",
    "else",
    "await",
    "yield",
];

/// A closing parenthesis that one of these opened is followed by a statement.
const BEFORE_STATEMENT: &[&str] = &["if", "while", "for", "with"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Start,
    /// A name or keyword; a private name with its `#`.
    Word(&'a str),
    /// A number, string, template or regular expression: a whole value.
    Value,
    /// `)`, and whether a statement follows.
    Close(bool),
    /// A mark of one character, the last one of a longer mark.
    Mark(char),
}

struct Scanner<'a> {
    source: &'a str,
    chars: Peekable<CharIndices<'a>>,
    previous: Token<'a>,
    before_previous: Token<'a>,
    /// For each open bracket: whether it is a template's `${`, and whether a statement follows its end.
    open: Vec<(bool, bool)>,
}

/// The first thing in `source` that Node 12 refuses, as far as can be told.
pub(super) fn find(source: &str) -> Option<Newer> {
    let mut scanner = Scanner {
        source,
        chars: source.char_indices().peekable(),
        previous: Token::Start,
        before_previous: Token::Start,
        open: Vec::new(),
    };
    let (at, length, message) = scanner.scan()?;
    let stray = source[at..].starts_with([')', ']', '}']).then_some(at);
    Some(Newer { at: source[..at].encode_utf16().count(), length, message, stray })
}

impl<'a> Scanner<'a> {
    fn scan(&mut self) -> Option<(usize, usize, &'static str)> {
        while let Some((at, char)) = self.chars.next() {
            match char {
                _ if char.is_whitespace() || char == '\u{feff}' => {}
                '/' if self.follows("/") => self.skip_line(),
                '/' if self.follows("*") => self.skip_comment()?,
                // HTML's comments count in scripts, and are nothing that code has.
                '<' if self.source[at..].starts_with("<!--") => return None,
                '-' if self.source[at..].starts_with("-->") => return None,
                '/' => match self.value_follows()? {
                    true => {
                        self.skip_regexp()?;
                        let end = self.position();
                        let flags = self.word_from(end);
                        if flags.contains(['d', 'v']) {
                            return Some((at, self.position() - at, "Invalid regular expression flags"));
                        }
                        self.push(Token::Value);
                    }
                    false => self.push(Token::Mark('/')),
                },
                '\'' | '"' => {
                    self.skip_string(char)?;
                    self.push(Token::Value);
                }
                '`' => self.skip_template()?,
                '}' if self.open.last().is_some_and(|open| open.0) => {
                    self.open.pop();
                    self.skip_template()?;
                }
                '(' | '[' | '{' => {
                    if let Some(newer) = self.opened(at, char) {
                        return Some(newer);
                    }
                }
                ')' | ']' | '}' => {
                    let Some((_, statement)) = self.open.pop() else {
                        return Some((at, 1, stray(char)));
                    };
                    self.push(if char == ')' { Token::Close(statement) } else { Token::Mark(char) });
                }
                '#' | '$' | '_' | '\\' => self.word(at)?,
                _ if char.is_alphabetic() => {
                    self.word(at)?;
                    if let Some(newer) = self.private_in(at) {
                        return Some(newer);
                    }
                }
                _ if char.is_ascii_digit() => self.number(),
                '.' if self.chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()) => self.number(),
                _ => {
                    if let Some(newer) = self.mark(at) {
                        return Some(newer);
                    }
                    self.push(Token::Mark(char));
                }
            }
        }
        None
    }

    fn push(&mut self, token: Token<'a>) {
        self.before_previous = std::mem::replace(&mut self.previous, token);
    }

    fn position(&mut self) -> usize {
        self.chars.peek().map_or(self.source.len(), |&(at, _)| at)
    }

    fn follows(&mut self, text: &str) -> bool {
        let at = self.position();
        self.source[at..].starts_with(text)
    }

    /// Whether what stands before lets a value follow, not an operator; `None` where that is in doubt.
    fn value_follows(&self) -> Option<bool> {
        Some(match self.previous {
            Token::Start => true,
            // A member can have a keyword's name.
            Token::Word(_) if self.before_previous == Token::Mark('.') => false,
            Token::Word(word) => BEFORE_VALUE.contains(&word),
            Token::Value | Token::Mark(']') => false,
            Token::Close(statement) => statement,
            // The end of a block, or of an object.
            Token::Mark('}') => return None,
            // `a++ / b`, or `a + +/b/`.
            Token::Mark('+' | '-') if self.before_previous == self.previous => return None,
            Token::Mark(_) => true,
        })
    }

    /// `??`, `?.`, `||=` and `&&=`, whose last character V8 trips over.
    fn mark(&mut self, at: usize) -> Option<(usize, usize, &'static str)> {
        let rest = &self.source[at..];
        if rest.starts_with("??") {
            Some((at + 1, 1, "Unexpected token '?'"))
        } else if rest.starts_with("?.") && !rest[2..].starts_with(|next: char| next.is_ascii_digit()) {
            Some((at + 1, 1, "Unexpected token '.'"))
        } else if rest.starts_with("||=") || rest.starts_with("&&=") {
            Some((at + 2, 1, "Unexpected token '='"))
        } else {
            None
        }
    }

    /// A private method, or a static block.
    fn opened(&mut self, at: usize, char: char) -> Option<(usize, usize, &'static str)> {
        let member = self.before_previous == Token::Mark('.');
        match (char, self.previous) {
            ('(', Token::Word(word)) if word.starts_with('#') && !member => {
                return Some((at, 1, "Unexpected token '('"));
            }
            ('{', Token::Word("static")) if matches!(self.before_previous, Token::Mark('{' | ';' | '}')) => {
                return Some((at, 1, "Unexpected token '{'"));
            }
            _ => {}
        }
        let statement = char == '('
            && !member
            && matches!(self.previous, Token::Word(word) if BEFORE_STATEMENT.contains(&word));
        self.open.push((false, statement));
        self.push(Token::Mark(char));
        None
    }

    /// `#name in object`, seen at its `in`: private names are nowhere else but after a dot or in a class's body.
    fn private_in(&self, at: usize) -> Option<(usize, usize, &'static str)> {
        let Token::Word(private) = self.before_previous else { return None };
        if self.previous != Token::Word("in") || !private.starts_with('#') {
            return None;
        }
        let start = self.source[..at].rfind(private)?;
        let dotted = self.source[..start].trim_end().ends_with('.');
        (!dotted).then_some((start, private.len(), "Unexpected identifier"))
    }

    fn word(&mut self, at: usize) -> Option<()> {
        // An escaped name can be any; nobody writes them.
        if self.source[at..].starts_with('\\') {
            return None;
        }
        let first = self.source[at..].chars().next()?;
        let rest = self.word_from(at + first.len_utf8());
        let end = at + first.len_utf8() + rest.len();
        self.push(Token::Word(&self.source[at..end]));
        Some(())
    }

    /// Takes the characters of a name from `at` on.
    fn word_from(&mut self, at: usize) -> &'a str {
        while self.chars.next_if(|&(_, next)| is_word(next)).is_some() {}
        let end = self.position();
        &self.source[at..end]
    }

    fn number(&mut self) {
        loop {
            let at = self.position();
            while self.chars.next_if(|&(_, next)| is_word(next) || next == '.').is_some() {}
            // An exponent's sign: `1e-3`, but not `0xe-3`.
            let end = self.position();
            let text = &self.source[at.saturating_sub(1)..end];
            let exponent =
                text.ends_with(['e', 'E']) && !text.starts_with(['x', 'X']) && !text.contains(['x', 'X']);
            if !exponent || self.chars.next_if(|&(_, next)| next == '+' || next == '-').is_none() {
                break;
            }
        }
        self.push(Token::Value);
    }

    fn skip_line(&mut self) {
        while self
            .chars
            .next_if(|&(_, next)| !matches!(next, '\n' | '\r' | '\u{2028}' | '\u{2029}'))
            .is_some()
        {}
    }

    fn skip_comment(&mut self) -> Option<()> {
        self.chars.next();
        let at = self.position();
        let end = at + self.source[at..].find("*/")? + 2;
        while self.chars.next_if(|&(at, _)| at < end).is_some() {}
        Some(())
    }

    fn skip_string(&mut self, quote: char) -> Option<()> {
        loop {
            match self.chars.next()?.1 {
                '\\' => drop(self.chars.next()),
                '\n' => return None,
                char if char == quote => return Some(()),
                _ => {}
            }
        }
    }

    /// Skips a template's text up to its end or the next `${`.
    fn skip_template(&mut self) -> Option<()> {
        loop {
            match self.chars.next()?.1 {
                '\\' => drop(self.chars.next()),
                '`' => {
                    self.push(Token::Value);
                    return Some(());
                }
                '$' if self.chars.next_if(|&(_, next)| next == '{').is_some() => {
                    self.open.push((true, false));
                    self.push(Token::Mark('{'));
                    return Some(());
                }
                _ => {}
            }
        }
    }

    fn skip_regexp(&mut self) -> Option<()> {
        let mut class = false;
        loop {
            match self.chars.next()?.1 {
                '\\' => drop(self.chars.next()),
                '[' => class = true,
                ']' => class = false,
                '/' if !class => return Some(()),
                '\n' => return None,
                _ => {}
            }
        }
    }
}

/// V8's message for a bracket that closes none: it would end the function that is around a module.
fn stray(bracket: char) -> &'static str {
    match bracket {
        ')' => "Unexpected token ')'",
        ']' => "Unexpected token ']'",
        _ => "Unexpected token '}'",
    }
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '$' | '\u{200c}' | '\u{200d}')
}
