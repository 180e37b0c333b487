# Where the fields of a layout are: NAME OFFSET LENGTH, those of a table once for each of its rows.
BEGIN { table = "" }
$1 == "record" { print "record", 0, $2; next }
$1 == "table" { table = $2; from = $4; stride = $5; rows = $6; fields = 0; next }
$1 == "end" {
    for (row = 0; row < rows; row++)
        for (field = 0; field < fields; field++)
            print table "(" row + 1 ")." name[field], from + row * stride + offset[field], size[field]
    table = ""
    next
}
{
    # A pointer in quotes may have blanks.
    sub(/"[^"]*"/, "quoted")
    if (table == "") { print $1, $5, $6; next }
    name[fields] = $1
    offset[fields] = $5
    size[fields++] = $6
}
