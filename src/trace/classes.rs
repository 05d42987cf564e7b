//! Coarse classes of actions.

/// A set of classes of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u8);

pub(super) const PAY: Classes = Classes(1);
pub(super) const TELL: Classes = Classes(2);
pub(super) const CREATE: Classes = Classes(4);
pub(super) const DELETE: Classes = Classes(8);
pub(super) const UPDATE: Classes = Classes(16);
pub(super) const EXECUTE: Classes = Classes(32);
pub(super) const READ: Classes = Classes(64);
/// Anything may be meant.
pub(super) const ANY: Classes = Classes(128);

impl Classes {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Without that anything may be meant; at least something is to be read.
    pub(super) fn as_said(self) -> Self {
        self.without(ANY).with(READ)
    }
}

impl std::ops::BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}
