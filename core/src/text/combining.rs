//! Letters with a combining mark that Unicode also has as one character.

/// Combining marks, each with letters and the composed characters: Latin, Greek and Cyrillic, as in
/// Unicode.
pub static MARKS: [(char, &str); 25] = [
    // Grave accent
    (
        '\u{300}',
        "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ",
    ),
    // Acute accent
    (
        '\u{301}',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
    ),
    // Circumflex accent
    (
        '\u{302}',
        "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
    ),
    // Tilde
    (
        '\u{303}',
        "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
    ),
    // Macron
    (
        '\u{304}',
        "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝ",
    ),
    // Breve
    (
        '\u{306}',
        "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặ",
    ),
    // Dot above
    (
        '\u{307}',
        "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
    ),
    // Diaeresis
    (
        '\u{308}',
        "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
    ),
    // Hook above
    (
        '\u{309}',
        "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
    ),
    // Ring above
    ('\u{30A}', "AÅaåUŮuůwẘyẙ"),
    // Double acute accent
    ('\u{30B}', "OŐoőUŰuűУӲуӳ"),
    // Caron
    (
        '\u{30C}',
        "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
    ),
    // Double grave accent
    ('\u{30F}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
    // Inverted breve
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    // Horn
    ('\u{31B}', "OƠoơUƯuư"),
    // Dot below
    (
        '\u{323}',
        "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
    ),
    // Diaeresis below
    ('\u{324}', "UṲuṳ"),
    // Ring below
    ('\u{325}', "AḀaḁ"),
    // Comma below
    ('\u{326}', "SȘsșTȚtț"),
    // Cedilla
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    // Ogonek
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    // Circumflex accent below
    ('\u{32D}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    // Breve below
    ('\u{32E}', "HḪhḫ"),
    // Tilde below
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    // Macron below
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
];

/// The letters of a mark, each with the composed character.
fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> {
    let (bases, composed) = (letters.chars(), letters.chars().skip(1));
    bases.zip(composed).step_by(2)
}

/// Composes a letter and the combining mark after it.
pub(crate) fn compose(base: char, mark: char) -> Option<char> {
    let (_, letters) = MARKS.iter().find(|(known, _)| *known == mark)?;
    pairs(letters)
        .find(|(letter, _)| *letter == base)
        .map(|(_, composed)| composed)
}

/// The letter without its mark.
pub(crate) fn base(character: char) -> Option<char> {
    MARKS
        .iter()
        .flat_map(|(_, letters)| pairs(letters))
        .find(|(_, composed)| *composed == character)
        .map(|(letter, _)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_mark_are_one_character_and_come_apart_again() {
        for (letter, mark, expected) in [
            ('e', '\u{301}', 'é'),
            ('A', '\u{30A}', 'Å'),
            ('ê', '\u{301}', 'ế'),
            ('и', '\u{306}', 'й'),
            ('ϊ', '\u{301}', 'ΐ'),
        ] {
            assert_eq!(compose(letter, mark), Some(expected));
            assert_eq!(base(expected), Some(letter));
        }
        assert_eq!(compose('x', '\u{301}'), None);
        assert_eq!(compose('e', 'e'), None);
        assert_eq!(base('e'), None);
    }

    #[test]
    fn each_character_is_composed_of_one_pair() {
        let mut all: Vec<_> = MARKS
            .iter()
            .flat_map(|(_, letters)| {
                assert_eq!(letters.chars().count() % 2, 0);
                pairs(letters).map(|(_, composed)| composed)
            })
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
