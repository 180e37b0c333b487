//! What holds for every function. It stands once at the head of the header, of Pascal's unit and of
//! the manual pages, and so is in the words of no language.

/// The paragraphs, each with what it is about.
pub(crate) const CONVENTIONS: [(&str, &str); 6] = [
    (
        "Statuses",
        "A function that can fail returns PLEO_OK (0) or a PLEO_E_ constant. Besides the statuses in its \
         description, it can return PLEO_E_ARGUMENT for an argument that is missing or malformed, PLEO_E_HANDLE for an \
         invalid handle (freed, never issued, or of the wrong type), PLEO_E_TEXT for text that cannot be converted \
         from or to text_encoding, PLEO_E_RESOURCE, PLEO_E_FORKED, PLEO_E_EXITING and PLEO_E_INTERNAL. The functions \
         pleo_error_..., called with 0, give details of the calling thread's last failure. They are kept until the \
         thread calls a function that is neither one of these nor pleo_free.",
    ),
    (
        "Handles",
        "The caller owns every handle it receives and releases it with pleo_free, in any order and from any \
         thread. 0 is never a valid handle. A function uses a handle only during the call, unless its description \
         says otherwise.",
    ),
    (
        "Text in",
        "A text is an address and a length in bytes. Its encoding is UTF-8, or that of the option text_encoding. \
         Length PLEO_NTS (-1) means that the text is NUL-terminated. Trailing spaces and NULs are removed, so that \
         a space-padded field can be passed unchanged; proxy_password, bodies and JSON strings are taken as they are. \
         NULL with length 0 or PLEO_NTS is \"no text\". So is an empty text, or one of spaces, unless the description \
         of the argument says that an empty text is refused. A text is copied, or used only during the call.",
    ),
    (
        "Text out",
        "A _text function writes the text and a NUL, which takes one byte more than the text. A _field function \
         pads the text with spaces to exactly size bytes. If the text, with its NUL for _text, does not fit, the function \
         returns PLEO_E_BUFFER and leaves the buffer unchanged. With PLEO_OK and with PLEO_E_BUFFER, needed receives \
         the length of the text in bytes, without a NUL.",
    ),
    (
        "Results",
        "Output arguments receive 0 first, and the result only if the function returns PLEO_OK, unless its description \
         says otherwise. They must not be NULL unless the description allows it. The library accepts unaligned addresses.",
    ),
    (
        "Threads",
        "Any thread can call any function, except from a signal handler, and except where the description of the \
         function says otherwise. A function that can block says so.",
    ),
];

/// The paragraphs, each with its heading before it.
pub(crate) fn paragraphs() -> impl Iterator<Item = String> {
    CONVENTIONS
        .iter()
        .map(|(heading, text)| format!("{heading}. {text}"))
}
