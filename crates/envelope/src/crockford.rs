//! Crockford base32 (<https://www.crockford.com/base32.html>) as the paper texts use it.
