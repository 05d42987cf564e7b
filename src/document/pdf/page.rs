//! The text of a page, in the order in which it is drawn.

use std::collections::BTreeMap;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::font::Font;
use super::stream;
use crate::document::reader::Reader;
use crate::document::xml::Flow;

/// Drawings in drawings.
const DEPTH: usize = 6;
/// Instructions of one page.
const INSTRUCTIONS: usize = 5_000_000;

/// The fonts of a document, by where they are described.
pub(super) type Fonts = BTreeMap<usize, Font>;

/// Reads a page.
pub(super) fn read(page: &Page<'_>, fonts: &mut Fonts, flow: &mut Flow, reader: &mut Reader<'_>) {
    let mut content = Vec::new();
    if let Some(only) = page.raw().get::<Stream<'_>>("Contents") {
        content.extend(stream::decode(&only, reader));
    } else if let Some(several) = page.raw().get::<Array<'_>>("Contents") {
        let several = several.iter::<Stream<'_>>();
        content.extend(several.filter_map(|one| stream::decode(&one, reader)));
    }
    let area = page.media_box();
    let mut text = Text {
        flow,
        reader,
        area: [area.x0, area.y0, area.x1, area.y1],
        fonts,
        left: INSTRUCTIONS,
        pen: None,
    };
    text.draw(&content.join(&b' '), page.resources(), State::default(), 0);
}

type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// `first`, then `second`.
fn then(first: Matrix, second: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [g, h, i, j, k, l] = second;
    [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ]
}

/// How text is drawn.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<usize>,
    size: f64,
    leading: f64,
    character_gap: f64,
    word_gap: f64,
    /// 3 draws nothing.
    mode: i64,
    white: bool,
    transparent: bool,
    line: Matrix,
    at: Matrix,
}

impl Default for State {
    fn default() -> Self {
        Self {
            matrix: IDENTITY,
            font: None,
            size: 0.0,
            leading: 0.0,
            character_gap: 0.0,
            word_gap: 0.0,
            mode: 0,
            white: false,
            transparent: false,
            line: IDENTITY,
            at: IDENTITY,
        }
    }
}

struct Text<'f, 'r> {
    flow: &'f mut Flow,
    reader: &'f mut Reader<'r>,
    area: [f64; 4],
    fonts: &'f mut Fonts,
    /// Instructions that may still be followed.
    left: usize,
    /// Where the last text ended, and its size.
    pen: Option<(f64, f64, f64)>,
}

impl Text<'_, '_> {
    fn draw(&mut self, content: &[u8], resources: &Resources<'_>, state: State, depth: usize) {
        let mut stack: Vec<State> = Vec::new();
        let mut state = state;
        let mut instructions = TypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            let Some(left) = self.left.checked_sub(1) else {
                return self
                    .reader
                    .skip("a page of too many instructions: the rest was not scanned");
            };
            self.left = left;
            match instruction {
                Op::SaveState(_) if stack.len() < 1_000 => stack.push(state.clone()),
                Op::RestoreState(_) => state = stack.pop().unwrap_or(state),
                Op::Transform(by) => {
                    let by = [by.0, by.1, by.2, by.3, by.4, by.5].map(|number| number.as_f64());
                    state.matrix = then(by, state.matrix);
                }
                Op::SetGraphicsState(name) => {
                    if let Some(dict) = resources.get_ext_g_state(name.0)
                        && let Some(alpha) = dict.get::<Number>("ca")
                    {
                        state.transparent = alpha.as_f64() <= 0.02;
                    }
                }
                Op::XObject(name) => {
                    if let Some(form) = resources.get_x_object(name.0) {
                        self.form(&form, resources, &state, depth);
                    }
                }
                other => self.text_instruction(&other, resources, &mut state),
            }
        }
    }

    /// A drawing that the page refers to.
    fn form(&mut self, form: &Stream<'_>, outer: &Resources<'_>, state: &State, depth: usize) {
        let dict = form.dict();
        let is_form = dict
            .get::<Name<'_>>("Subtype")
            .is_some_and(|name| name.as_str() == "Form");
        if !is_form {
            return;
        }
        if depth >= DEPTH {
            return self
                .reader
                .skip("drawings in drawings, too deep: the innermost were not scanned");
        }
        let Some(content) = stream::decode(form, self.reader) else {
            return;
        };
        let mut state = state.clone();
        if let Some(matrix) = dict.get::<Array<'_>>("Matrix") {
            let numbers: Vec<f64> = matrix
                .iter::<Number>()
                .map(|number| number.as_f64())
                .collect();
            if let Ok(matrix) = Matrix::try_from(numbers) {
                state.matrix = then(matrix, state.matrix);
            }
        }
        match dict.get::<Dict<'_>>("Resources") {
            Some(own) => self.draw(&content, &Resources::new(own), state, depth + 1),
            None => self.draw(&content, outer, state, depth + 1),
        }
    }

    fn text_instruction(
        &mut self,
        instruction: &Op<'_, '_>,
        resources: &Resources<'_>,
        state: &mut State,
    ) {
        let move_by = |state: &mut State, x: f64, y: f64| {
            state.line = then([1.0, 0.0, 0.0, 1.0, x, y], state.line);
            state.at = state.line;
        };
        match instruction {
            Op::BeginText(_) => (state.line, state.at) = (IDENTITY, IDENTITY),
            Op::NextLine(by) => move_by(state, by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                state.leading = -by.1.as_f64();
                move_by(state, by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => move_by(state, 0.0, -state.leading),
            Op::SetTextMatrix(to) => {
                state.line = [to.0, to.1, to.2, to.3, to.4, to.5].map(|number| number.as_f64());
                state.at = state.line;
            }
            Op::TextFont(font) => {
                state.size = font.1.as_f64();
                state.font = resources.get_font(font.0).map(|font| self.font(&font));
            }
            Op::TextLeading(leading) => state.leading = leading.0.as_f64(),
            Op::CharacterSpacing(gap) => state.character_gap = gap.0.as_f64(),
            Op::WordSpacing(gap) => state.word_gap = gap.0.as_f64(),
            Op::TextRenderingMode(mode) => state.mode = mode.0.as_i64(),
            Op::ShowText(text) => self.show(text.0.as_bytes(), state),
            Op::NextLineAndShowText(text) => {
                move_by(state, 0.0, -state.leading);
                self.show(text.0.as_bytes(), state);
            }
            Op::ShowTextWithParameters(text) => {
                state.word_gap = text.0.as_f64();
                state.character_gap = text.1.as_f64();
                move_by(state, 0.0, -state.leading);
                self.show(text.2.as_bytes(), state);
            }
            Op::ShowTexts(texts) => {
                for item in texts.0.iter::<Object<'_>>() {
                    match item {
                        Object::String(text) => self.show(text.as_bytes(), state),
                        Object::Number(back) => {
                            let by = -back.as_f64() / 1000.0 * state.size;
                            state.at = then([1.0, 0.0, 0.0, 1.0, by, 0.0], state.at);
                        }
                        _ => {}
                    }
                }
            }
            other => color(other, state),
        }
    }

    /// The key of a font, which is read if it is new.
    fn font(&mut self, dict: &Dict<'_>) -> usize {
        let key = dict.data().as_ptr().addr();
        if !self.fonts.contains_key(&key) {
            let font = Font::new(dict, self.reader);
            self.fonts.insert(key, font);
        }
        key
    }

    fn show(&mut self, bytes: &[u8], state: &mut State) {
        let Some(font) = state.font.and_then(|font| self.fonts.get(&font)) else {
            return;
        };
        let glyphs = font.glyphs(bytes);
        let drawn = then(state.at, state.matrix);
        let [a, b, c, d, x, y] = drawn;
        let scale = (a * d - b * c).abs().sqrt();
        let size = (state.size * scale).abs();
        self.gap(x, y, size);
        let text: String = glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
        self.flow.push(&text, self.hides(state, size, x, y));
        let widths = glyphs.iter().map(|glyph| {
            let space = if glyph.is_space { state.word_gap } else { 0.0 };
            glyph.width / 1000.0 * state.size + state.character_gap + space
        });
        let width: f64 = widths.sum();
        state.at = then([1.0, 0.0, 0.0, 1.0, width, 0.0], state.at);
        let end = then(state.at, state.matrix);
        self.pen = Some((end[4], end[5], size));
    }

    /// What lies between the last text and one that begins here: nothing, a blank, a line end.
    fn gap(&mut self, x: f64, y: f64, size: f64) {
        let Some((last_x, last_y, last_size)) = self.pen else {
            return;
        };
        let size = size.max(last_size).max(0.1);
        let down = (y - last_y).abs();
        if down > 2.2 * size {
            self.flow.gap("\n\n");
        } else if down > 0.5 * size {
            self.flow.gap("\n");
        } else if x - last_x > 0.2 * size || x < last_x - size {
            self.flow.gap(" ");
        }
    }

    fn hides(&self, state: &State, size: f64, x: f64, y: f64) -> Option<&'static str> {
        let [left, bottom, right, top] = self.area;
        let margin = 20.0;
        let is_beside =
            x < left - margin || x > right + margin || y < bottom - margin || y > top + margin;
        if state.mode == 3 || state.mode == 7 || state.transparent {
            Some("hidden, drawn invisible")
        } else if size > 0.0 && size < 1.5 {
            Some("hidden by its size")
        } else if is_beside {
            Some("hidden beside the page")
        } else if state.white {
            Some("hidden in white")
        } else {
            None
        }
    }
}

/// Whether text is drawn in white from here on.
fn color(instruction: &Op<'_, '_>, state: &mut State) {
    let bright = |number: &Number| number.as_f64() >= 0.98;
    let dark = |number: &Number| number.as_f64() <= 0.02;
    let by_number = |numbers: &[Number]| match numbers.len() {
        1 | 3 => numbers.iter().all(bright),
        4 => numbers.iter().all(dark),
        _ => false,
    };
    match instruction {
        Op::NonStrokeColorDeviceGray(gray) => state.white = bright(&gray.0),
        Op::NonStrokeColorDeviceRgb(rgb) => {
            state.white = [&rgb.0, &rgb.1, &rgb.2].into_iter().all(bright);
        }
        Op::NonStrokeColorCmyk(inks) => {
            state.white = [&inks.0, &inks.1, &inks.2, &inks.3].into_iter().all(dark);
        }
        Op::NonStrokeColor(numbers) => state.white = by_number(&numbers.0),
        Op::NonStrokeColorNamed(numbers) => {
            state.white = numbers.1.is_none() && by_number(&numbers.0)
        }
        Op::ColorSpaceNonStroke(_) => state.white = false,
        _ => {}
    }
}
