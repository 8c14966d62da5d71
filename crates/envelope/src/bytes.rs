//! Reading and writing of fixed layouts: big-endian, strict, every failure typed.

/// Why bytes do not have the shape of the object they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The length is not one this object can have.
    #[error("This object is damaged: its length is wrong. Fetch it again.")]
    Length,
    /// The first four bytes name another kind of object.
    #[error("This is another kind of object. Fetch it again.")]
    Magic,
    /// The version byte is unknown.
    #[error("This was made by a newer version. Update Sparekey.")]
    Version,
    /// The suite is unknown.
    #[error("This was sealed in a way this version does not know. Update Sparekey.")]
    Suite,
    /// Bytes follow the end of the object.
    #[error("This object is damaged: something follows its end. Fetch it again.")]
    Trailing,
    /// A field has a value it cannot have.
    #[error("This object is damaged: a field has an impossible value. Fetch it again.")]
    Value,
    /// A text is not UTF-8.
    #[error("This object is damaged: a text is unreadable. Fetch it again.")]
    Text,
    /// Padding that must be zero is not.
    #[error("This object is damaged: its padding is wrong. Fetch it again.")]
    Padding,
    /// Entries are out of order or occur twice.
    #[error("This object is damaged: its entries are out of order. Fetch it again.")]
    Order,
}
