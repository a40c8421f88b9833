//! What an attribute can say, where it is one of a few words.

use crate::word::choice;

choice! {
    /// Which API is asked.
    Api {
        /// HostUp v2
        Hostup = "hostup",
        /// HostUp legacy v1
        HostupV1 = "hostup-v1",
        /// Hostway, with `account`
        Hostway = "hostway",
    }
}

choice! {
    /// Light or dark.
    Theme {
        /// As the colours of the page are
        Auto = "auto",
        /// Light
        Light = "light",
        /// Dark
        Dark = "dark",
    }
}

choice! {
    /// How much of it is shown.
    Variant {
        /// All of it
        Full = "full",
        /// One line, for a table row
        Compact = "compact",
    }
}

choice! {
    /// When it asks.
    Loading {
        /// At once
        Eager = "eager",
        /// Near the viewport
        Lazy = "lazy",
    }
}

choice! {
    /// Whether it asks again by itself.
    Poll {
        /// As often as has a use
        Auto = "auto",
        /// Never
        Off = "off",
    }
}
