//! What styles hide: only that, and only as far as simple style sheets go.

use std::collections::BTreeMap;

/// Rules of a style sheet beyond this number are left out.
const RULES: usize = 20_000;

/// How an element is drawn, as far as it matters to whether it is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Style {
    /// Not drawn, whatever is inside says.
    gone: Option<&'static str>,
    /// Not drawn, unless something inside says otherwise.
    faint: Option<&'static str>,
    no_size: bool,
    color: Option<Rgb>,
    background: Option<Rgb>,
}

type Rgb = [u8; 3];

const WHITE: Rgb = [255; 3];
/// How little two colours may differ for a text to count as unseen.
const NEAR: u16 = 24;

impl Style {
    /// The style of an element inside, with its own declarations.
    pub(super) fn with(mut self, declarations: &str) -> Self {
        let declarations = declarations.to_ascii_lowercase();
        let (mut absolute, mut cut) = (false, false);
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else {
                continue;
            };
            let (name, value) = (
                name.trim(),
                value.trim().trim_end_matches("!important").trim(),
            );
            match name {
                "display" if value == "none" => self.gone = Some("hidden by CSS, display:none"),
                "visibility" => {
                    let hidden = matches!(value, "hidden" | "collapse");
                    self.faint = hidden.then_some("hidden by CSS, visibility:hidden");
                }
                "opacity" if number(value).is_some_and(|value| value <= 0.02) => {
                    self.gone = Some("hidden by CSS, opacity:0");
                }
                "font-size" => self.no_size = is_tiny(value),
                "font"
                    if value
                        .split_whitespace()
                        .any(|word| word.starts_with("0/") || word == "0px" || word == "0") =>
                {
                    self.no_size = true;
                }
                "color" if value == "transparent" => {
                    self.gone = Some("hidden by CSS, color:transparent")
                }
                "color" => self.color = color(value),
                "background" | "background-color" => {
                    let mut words = value.split_whitespace();
                    self.background = words.find_map(color).or(self.background);
                }
                "position" => absolute = matches!(value, "absolute" | "fixed"),
                "text-indent" | "margin-left" | "margin-top" if is_far(value) => {
                    self.gone = Some("hidden by CSS, off the screen");
                }
                "left" | "top" | "right" | "bottom" if is_far(value) => {
                    self.gone = Some("hidden by CSS, off the screen");
                }
                "clip" | "clip-path" => cut |= is_nothing(value),
                "width" | "height" | "max-width" | "max-height" if is_tiny(value) => {
                    cut |= declarations.contains("overflow") && declarations.contains("hidden");
                }
                "transform" if value.replace(' ', "").contains("scale(0)") => {
                    self.gone = Some("hidden by CSS, scaled to nothing");
                }
                _ => {}
            }
        }
        if cut && (absolute || declarations.contains("overflow")) {
            self.gone = Some("hidden by CSS, cut to nothing");
        }
        self
    }

    /// With an attribute of an element that hides or colours it.
    pub(super) fn with_attribute(mut self, name: &str, value: &str) -> Self {
        match name {
            "hidden" if !value.eq_ignore_ascii_case("until-found") => {
                self.gone = Some("hidden by its attribute");
            }
            "aria-hidden" if value.eq_ignore_ascii_case("true") => {
                self.faint = Some("hidden by aria-hidden");
            }
            "bgcolor" => self.background = color(&value.to_ascii_lowercase()),
            "color" | "text" => self.color = color(&value.to_ascii_lowercase()),
            // Of SVG.
            "display" | "visibility" | "opacity" | "font-size" => {
                return self.with(&format!("{name}:{value}"));
            }
            "fill" if value == "none" => self.gone = Some("hidden by CSS, fill:none"),
            "fill" => self.color = color(&value.to_ascii_lowercase()),
            "fill-opacity" if number(value).is_some_and(|value| value <= 0.02) => {
                self.gone = Some("hidden by CSS, fill-opacity:0");
            }
            _ => {}
        }
        self
    }

    /// Why text is not seen, if it is not.
    pub(super) fn hides(&self) -> Option<&'static str> {
        let by_color = || {
            let color = self.color?;
            let near = |other: Rgb| {
                let far = color
                    .iter()
                    .zip(other)
                    .map(|(a, b)| u16::from(a.abs_diff(b)));
                far.max().is_some_and(|far| far <= NEAR)
            };
            near(self.background.unwrap_or(WHITE))
                .then_some("hidden by CSS, in the colour of its background")
        };
        self.gone
            .or(self.faint)
            .or(self.no_size.then_some("hidden by CSS, font-size:0"))
            .or_else(by_color)
    }
}

fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+')));
    let (digits, unit) = value.split_at(end.unwrap_or(value.len()));
    let scale = if unit.starts_with('%') { 0.01 } else { 1.0 };
    Some(digits.parse::<f64>().ok()? * scale)
}

/// Whether a length is too small to be read.
fn is_tiny(value: &str) -> bool {
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    match number(value) {
        Some(length) if matches!(unit, "px" | "pt" | "") => length <= 1.0,
        Some(length) => length <= 0.05,
        None => false,
    }
}

/// Whether a length moves something off the screen.
fn is_far(value: &str) -> bool {
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let limit = if matches!(unit, "em" | "rem" | "vw" | "vh" | "in") {
        -50.0
    } else {
        -500.0
    };
    // A percentage counts in hundredths.
    let limit = if unit.starts_with('%') { -2.0 } else { limit };
    number(value).is_some_and(|length| length <= limit)
}

fn is_nothing(value: &str) -> bool {
    let value: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let inside = value
        .split_once('(')
        .map(|(_, rest)| rest.trim_end_matches(')'));
    inside.is_some_and(|inside| {
        let mut lengths = inside
            .split(',')
            .map(|length| length.trim_end_matches("px"));
        lengths.all(|length| matches!(length, "0" | "1" | "50%" | "100%"))
    })
}

/// A colour by name, in hexadecimal or as `rgb(...)`. Those of other names are not close to white.
fn color(value: &str) -> Option<Rgb> {
    let value = value.trim();
    if let Some(digits) = value.strip_prefix('#') {
        let digit = |at: usize| {
            digits
                .get(at..=at)
                .and_then(|d| u8::from_str_radix(d, 16).ok())
        };
        let pair = |at: usize| {
            digits
                .get(at..at + 2)
                .and_then(|d| u8::from_str_radix(d, 16).ok())
        };
        return match digits.len() {
            3 | 4 => Some([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17]),
            6 | 8 => Some([pair(0)?, pair(2)?, pair(4)?]),
            _ => None,
        };
    }
    if let Some(rest) = value.strip_prefix("rgb") {
        let inside = rest.split_once('(')?.1;
        let mut numbers = inside
            .split([',', ' ', '/', ')'])
            .filter(|part| !part.is_empty());
        let mut next = || numbers.next()?.parse::<u8>().ok();
        return Some([next()?, next()?, next()?]);
    }
    match value {
        "white" => Some(WHITE),
        "snow" | "ivory" | "whitesmoke" | "ghostwhite" | "floralwhite" => Some([250, 250, 250]),
        "black" => Some([0; 3]),
        "red" => Some([255, 0, 0]),
        "green" => Some([0, 128, 0]),
        "blue" => Some([0, 0, 255]),
        "yellow" => Some([255, 255, 0]),
        "gray" | "grey" => Some([128; 3]),
        "silver" | "lightgray" | "lightgrey" => Some([211; 3]),
        _ => None,
    }
}

/// The rules of style sheets that say something of what is seen, by the last part of their
/// selectors: `.class`, `#id` or a name.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    declarations: BTreeMap<String, String>,
}

impl Sheet {
    /// The `style` elements of a page.
    pub(super) fn of_page(page: &str) -> Self {
        let mut sheet = Self::default();
        let lower = page.to_ascii_lowercase();
        let mut at = 0;
        while let Some(start) = lower[at..].find("<style").map(|start| at + start) {
            let Some(open) = lower[start..].find('>').map(|open| start + open + 1) else {
                break;
            };
            let end = lower[open..]
                .find("</style")
                .map_or(lower.len(), |end| open + end);
            sheet.add(&lower[open..end]);
            at = end;
        }
        sheet
    }

    fn add(&mut self, css: &str) {
        let css = without_comments(css);
        let mut rest = css.as_str();
        while let Some((selectors, after)) = rest.split_once('{') {
            // What stands in `@media` and the like counts as if it stood outside.
            if selectors.trim_start().starts_with('@') && !selectors.contains("font-face") {
                rest = after;
                continue;
            }
            let (body, after) = after.split_once('}').unwrap_or((after, ""));
            let says = [
                "display",
                "visibility",
                "opacity",
                "font",
                "color",
                "background",
                "left",
                "top",
                "indent",
                "clip",
                "height",
                "width",
                "transform",
            ];
            if says.iter().any(|name| body.contains(name)) {
                for selector in selectors.trim_start_matches('}').split(',') {
                    self.add_rule(selector, body);
                }
            }
            rest = after;
        }
    }

    fn add_rule(&mut self, selector: &str, body: &str) {
        let last = selector
            .split([' ', '>', '+', '~', '\n', '\t'])
            .rfind(|part| !part.is_empty());
        let Some(last) = last.filter(|last| !last.contains([':', '['])) else {
            return;
        };
        // Of `p.note` what is rarer.
        let start = last.rfind(['.', '#']).unwrap_or(0);
        if self.declarations.len() < RULES {
            let entry = self
                .declarations
                .entry(last[start..].to_owned())
                .or_default();
            entry.push_str(body);
            entry.push(';');
        }
    }

    /// The declarations for an element.
    pub(super) fn of(&self, element: &str, id: &str, classes: &str) -> impl Iterator<Item = &str> {
        let names = std::iter::once(element.to_owned());
        let classes = classes.split_whitespace();
        let names = names.chain(classes.map(|class| format!(".{}", class.to_ascii_lowercase())));
        let names = names.chain(std::iter::once(format!("#{}", id.to_ascii_lowercase())));
        let found: Vec<&str> = match self.declarations.is_empty() {
            true => Vec::new(),
            false => names
                .filter_map(|name| Some(self.declarations.get(&name)?.as_str()))
                .collect(),
        };
        found.into_iter()
    }
}

fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hides(declarations: &str) -> bool {
        Style::default().with(declarations).hides().is_some()
    }

    #[test]
    fn what_hides_text_and_what_does_not() {
        for hidden in [
            "display:none",
            "DISPLAY : none !important",
            "color: red; visibility:hidden",
            "font-size:0",
            "font-size: 1px",
            "opacity:0",
            "opacity: 0.01",
            "color:#fff",
            "color:#FFFFFE",
            "background:#000;color:rgb(0, 0, 0)",
            "position:absolute;left:-9999px",
            "text-indent:-999em",
            "position:absolute;clip:rect(0,0,0,0)",
            "height:0;overflow:hidden",
            "color:transparent",
            "transform: scale(0)",
        ] {
            assert!(hides(hidden), "{hidden}");
        }
        for shown in [
            "",
            "display:block",
            "display:none-such",
            "font-size:10px",
            "font-size:0.8em",
            "opacity:0.5",
            "color:#333",
            "color:white;background:#123",
            "background:navy url(x.png) #102030; color: white",
            "left:-2px",
            "margin-left:-15px",
            "height:0",
            "color",
            ":::;;;",
        ] {
            assert!(!hides(shown), "{shown}");
        }
    }

    #[test]
    fn what_is_inside_may_be_seen_again() {
        let outer = Style::default().with("visibility:hidden;font-size:0");
        assert!(outer.hides().is_some());
        assert!(
            outer
                .with("visibility:visible;font-size:12px")
                .hides()
                .is_none()
        );
        let gone = Style::default().with("display:none");
        assert!(gone.with("display:block").hides().is_some());
    }

    #[test]
    fn rules_of_sheets_are_found_by_name_class_and_id() {
        let sheet = Sheet::of_page(
            "<STYLE type=x>/* .no{display:none} */ body .Note, p#it { display:none } @media screen{ .m {opacity:0} } a{margin:0}</STYLE> x <style>em{color:white",
        );
        let of = |element, id, classes| sheet.of(element, id, classes).count();
        assert_eq!(
            (of("p", "", "x note"), of("p", "it", ""), of("i", "", "m")),
            (1, 1, 1)
        );
        assert_eq!(
            (of("em", "", ""), of("a", "", "no"), of("p", "", "")),
            (1, 0, 0)
        );
    }
}
