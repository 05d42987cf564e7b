pub enum Value {
    Number(f64),
    List(Vec<Value>),
}

pub struct Reader<'a> {
    bytes: &'a [u8],
    pos: usize,
}

impl Reader<'_> {
    pub fn parse_value(&mut self) -> Result<Value, String> {
        if self.bytes.get(self.pos) == Some(&b'[') {
            self.pos += 1;
            let mut items = Vec::new();
            while self.bytes.get(self.pos) != Some(&b']') {
                // ruleid: rust-recursive-parse-unlimited
                items.push(self.parse_value()?);
            }
            self.pos += 1;
            return Ok(Value::List(items));
        }
        self.pos += 1;
        // ok: rust-recursive-parse-unlimited
        self.parse_number()
    }

    fn parse_number(&mut self) -> Result<Value, String> {
        Ok(Value::Number(1.0))
    }
}
