# Draws a picture of who tells whom what, as SVG. Its text has lines of five kinds:
#   # TEXT               the title, from the first such line up to its first full stop
#   actors A | B | C     who there is, from left to right
#   A > B: TEXT          an arrow
#   A > A: TEXT          a dot: what A does by itself
#   -- TEXT              a divider
function escaped(text) { gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text); return text }
function line(x1, y1, x2, y2, class) { body = body sprintf("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", class, x1, y1, x2, y2) }
function words(x, y, class, text) { body = body sprintf("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", class, x, y, escaped(text)) }
BEGIN { gap = 190; left = 95; y = 70 }
/^# / && title == "" { title = substr($0, 3); sub(/\..*/, "", title); next }
/^#/ { next }
/^actors / {
    count = split(substr($0, 8), names, / \| /)
    for (i = 1; i <= count; i++) place[names[i]] = left + (i - 1) * gap
    next
}
/^-- / { y += 14; words(left, y, "part", substr($0, 4)); y += 8; line(20, y, left + (count - 1) * gap + 75, y, "part"); y += 22; next }
match($0, /: /) {
    split(substr($0, 1, RSTART - 1), ends, / > /)
    if (!(ends[1] in place) || !(ends[2] in place)) { print "no such actor: " $0 > "/dev/stderr"; exit 1 }
    from = place[ends[1]]; to = place[ends[2]]
    if (from == to) {
        body = body sprintf("<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>\n", from, y)
        words(from + 10, y + 5, "note", substr($0, RSTART + 2)); y += 30; next
    }
    head = to > from ? -1 : 1
    words((from + to) / 2, y, "text", substr($0, RSTART + 2)); y += 7
    line(from, y, to, y, "arrow")
    body = body sprintf("<path d=\"M%d %d l%d -4 v8 z\"/>\n", to, y, 9 * head)
    y += 23
}
END {
    width = left * 2 + (count - 1) * gap
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", width, y + 10, escaped(title)
    print "<style>text{font:13px sans-serif;text-anchor:middle;fill:#222}.part{text-anchor:start;font-style:italic;fill:#555;stroke:none}"
    print "line.part{stroke:#bbb;stroke-dasharray:4 4}.note{text-anchor:start}.name{font-weight:bold}.arrow{stroke:#222}.life{stroke:#ccc}path,circle{fill:#222}</style>"
    printf "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", width, y + 10
    for (i = 1; i <= count; i++) {
        x = place[names[i]]
        printf "<line class=\"life\" x1=\"%d\" y1=\"44\" x2=\"%d\" y2=\"%d\"/>\n<text class=\"name\" x=\"%d\" y=\"34\">%s</text>\n", x, x, y, x, escaped(names[i])
    }
    printf "%s</svg>\n", body
}
