//! How declarations and comments look in the header.

use super::*;

fn doc(comment: &str, parameters: &[&str]) -> Doc {
    let lines: Vec<_> = comment.lines().map(str::to_owned).collect();
    Doc::parse(&lines, parameters).unwrap()
}

#[test]
fn a_sentence_that_fits_is_on_one_line() {
    assert_eq!(comment(&doc("Does it.", &[])), "/** Does it. */\n");
    let long = "word ".repeat(20);
    assert!(comment(&doc(&long, &[])).starts_with("/**\n * word"));
}

#[test]
fn entries_are_commands_of_doxygen_and_an_example_stands_at_the_end() {
    let doc = doc(
        "Does it.\n\nMore.\n\n- one\n- two\n\na: at most 8 bytes, of which the first is a letter, and so \
         are all of the others; a long text.\nreturns: PLEO_OK.\nblocks: until then.\nsince: 0.1.0\n\nExample:\n\n    pleo_do();",
        &["a"],
    );
    assert_eq!(
        comment(&doc),
        "/**\n * Does it.\n *\n * More.\n *\n * - one\n * - two\n *\n * Blocks until then.\n *\n\
         \x20* @param a at most 8 bytes, of which the first is a letter, and so are all of the others; a\n *   long text.\n\
         \x20* @return PLEO_OK.\n * @since 0.1.0\n *\n * Example:\n *\n *     pleo_do();\n */\n"
    );
}

#[test]
fn declarations_have_the_calling_convention_and_fit() {
    let made = |item: &str| declaration(item);
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(
        made("#define PLEO_NTS -1"),
        pair("PLEO_NTS", "#define PLEO_NTS (-1)\n")
    );
    assert_eq!(
        made("#define PLEO_A 1"),
        pair("PLEO_A", "#define PLEO_A 1\n")
    );
    assert_eq!(
        made("typedef int32_t pleo_a;"),
        pair("pleo_a", "typedef int32_t pleo_a;\n")
    );
    assert_eq!(
        made("typedef void (*pleo_cb)(void *context,\n                        int32_t x);"),
        pair(
            "pleo_cb",
            "typedef void (PLEO_CDECL *pleo_cb)(void *context, int32_t x);\n"
        )
    );
    assert_eq!(
        made("PLEO_MUST_CHECK\nint32_t pleo_do(int32_t a,\n    int32_t b);"),
        pair(
            "pleo_do",
            "PLEO_MUST_CHECK\nint32_t PLEO_CDECL pleo_do(int32_t a, int32_t b);\n"
        )
    );
    assert_eq!(
        made("const char *pleo_name(void);"),
        pair("pleo_name", "const char *PLEO_CDECL pleo_name(void);\n")
    );
    let arguments = ["const char *argument"; 9].join(", ");
    let (_, long) = made(&format!("int32_t pleo_do({arguments});"));
    assert!(
        long.lines().count() > 1 && long.lines().all(|line| line.len() <= WIDTH),
        "{long}"
    );
    assert_eq!(long.matches("argument").count(), 9);
}

#[test]
fn every_option_has_its_row() {
    let made = options();
    for option in &OPTIONS {
        let row = format!(" *   {:<20} {:<11} ", option.name, option.default);
        assert!(made.contains(&row), "{row}");
    }
    assert!(made.lines().all(|line| line.len() <= WIDTH), "{made}");
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let all = words(&made.replace(" * ", " "));
    for option in &OPTIONS {
        let takes = words(option.takes);
        assert!(
            all.windows(takes.len()).any(|part| part == takes),
            "{}",
            option.name
        );
    }
}

#[test]
fn the_header_has_every_section_once_in_its_contents_and_as_a_heading() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let model = Model::read(&root).unwrap();
    let made = make(&root, &model).unwrap();
    let (head, _) = made.split_once("extern \"C\"").unwrap();
    for section in &model.sections {
        assert!(
            head.contains(&format!("\n *   {}", section.title)),
            "{}",
            section.title
        );
        let heading = format!("\n/* ---- {} -", section.title);
        assert_eq!(made.matches(&heading).count(), 1, "{}", section.title);
    }
    assert!(!made.contains("@CONTENTS@") && !made.contains("@VERSION@"));
    // But examples, which are as they are in the source.
    let is_long = |line: &&str| line.len() > WIDTH && !line.starts_with(" *     ");
    assert_eq!(made.lines().find(is_long), None);
}

#[test]
fn every_documented_parameter_is_one_of_the_declaration() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let header = make(&root, &Model::read(&root).unwrap()).unwrap();
    let declarations = declarations(&header);
    for (name, declaration) in &declarations {
        let at = header.find(declaration).unwrap();
        let begin = header[..at].rfind("/**").unwrap();
        let names = header[begin..at]
            .lines()
            .filter_map(|line| line.strip_prefix(" * @param ")?.split(' ').next());
        for param in names {
            let is_declared = declaration
                .split(|c: char| c != '_' && !c.is_ascii_alphanumeric())
                .any(|word| word == param);
            assert!(is_declared, "{name}: {param}");
        }
    }
    assert!(declarations.len() > 100);
}
