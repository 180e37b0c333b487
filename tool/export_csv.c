/* pleo export --format csv: a row for each line of each item, as RFC 4180 has it. */

#include "export_writer.h"

#include <stdlib.h>
#include <string.h>

enum kind { TEXT, MONEY, FILES, TAGS };

struct column {
    const char *name, *pointer;
    enum kind kind;
};

/* What each row says of its item, and what of its line. The names and their order never change: new ones stand behind. */
static const struct column OF_ITEM[] = {
    {"accountingEntryId", "/accountingEntryId", TEXT},
    {"companyId", "/companyId", TEXT},
    {"type", "/type", TEXT},
    {"subType", "/subType", TEXT},
    {"date", "/date", TEXT},
    {"note", "/note", TEXT},
    {"currency", "/amount/inWalletCurrency/currency", TEXT},
    {"amount", "/amount/inWalletCurrency", MONEY},
    {"supplierCurrency", "/amount/inSupplierCurrency/currency", TEXT},
    {"supplierAmount", "/amount/inSupplierCurrency", MONEY},
    {"contraAccountCode", "/contraAccount/code", TEXT},
    {"contraAccountName", "/contraAccount/name", TEXT},
    {"supplierName", "/supplier/name", TEXT},
    {"supplierCode", "/supplier/code", TEXT},
    {"supplierCountry", "/supplier/country", TEXT},
    {"supplierTaxIdentifier", "/supplier/taxIdentifier", TEXT},
    {"vendorName", "/vendor/name", TEXT},
    {"vendorExternalId", "/vendor/externalId", TEXT},
    {"bookkeepingMethod", "/bookkeeping/method", TEXT},
    {"userName", "/user/name", TEXT},
    {"userCode", "/user/code", TEXT},
    {"teamName", "/team/name", TEXT},
    {"teamCode", "/team/code", TEXT},
    {"servicePeriodFrom", "/servicePeriod/from", TEXT},
    {"servicePeriodTo", "/servicePeriod/to", TEXT},
    {"reconciliationId", "/additionalInformation/reconciliationId", TEXT},
    {"invoiceNumber", "/additionalInformation/invoiceInformation/invoiceNumber", TEXT},
    {"invoiceDate", "/additionalInformation/invoiceInformation/invoiceDate", TEXT},
    {"invoiceDueDate", "/additionalInformation/invoiceInformation/dueDate", TEXT},
    {"files", "/files", FILES},
    {NULL, NULL, TEXT},
};
static const struct column OF_LINE[] = {
    {"accountingEntryLineId", "/accountingEntryLineId", TEXT},
    {"lineAmount", "/lineAmount/inWalletCurrency", MONEY},
    {"lineSupplierAmount", "/lineAmount/inSupplierCurrency", MONEY},
    {"netAmount", "/netAmount/inWalletCurrency", MONEY},
    {"netSupplierAmount", "/netAmount/inSupplierCurrency", MONEY},
    {"accountCode", "/account/code", TEXT},
    {"accountName", "/account/name", TEXT},
    {"taxCode", "/tax/code", TEXT},
    {"taxType", "/tax/type", TEXT},
    {"taxRate", "/tax/rate", TEXT},
    {"taxAmount", "/tax/amount/inWalletCurrency", MONEY},
    {"taxSupplierAmount", "/tax/amount/inSupplierCurrency", MONEY},
    {"tags", "/tags", TAGS},
    {NULL, NULL, TEXT},
};

/* Adds a field, in quotes where it needs them. */
static void add_field(struct text *row, const char *bytes, size_t length)
{
    const char *end = bytes + length, *quote;

    if (length == 0)
        return;
    if (bytes[strcspn(bytes, ",\"\r\n")] == '\0' && bytes[0] != ' ' && end[-1] != ' ') {
        text_add(row, bytes, length);
        return;
    }
    text_add(row, "\"", 1);
    while ((quote = strchr(bytes, '"')) != NULL) {
        text_add(row, bytes, (size_t)(quote + 1 - bytes));
        text_add(row, "\"", 1);
        bytes = quote + 1;
    }
    text_add(row, bytes, (size_t)(end - bytes));
    text_add(row, "\"", 1);
}

static int32_t present(int32_t status)
{
    return status == PLEO_E_MISSING || status == PLEO_E_NULL ? PLEO_OK : status;
}

/* An amount in decimal digits; one that cannot be told is a failure, and no field that is empty. */
static int32_t add_money(struct text *field, pleo_response of, const char *pointer)
{
    char digits[64];
    int32_t type = PLEO_JSON_MISSING, length = 0, status = pleo_response_type(of, pointer, PLEO_NTS, &type);

    if (status != PLEO_OK || type == PLEO_JSON_MISSING || type == PLEO_JSON_NULL)
        return status;
    status = pleo_response_money_text(of, pointer, PLEO_NTS, digits, sizeof digits, &length);
    if (status == PLEO_OK)
        text_add(field, digits, (size_t)length);
    return status;
}

/* Adds the elements of an array, with something between them; tags as GROUP=CODE. */
static int32_t add_elements(struct text *field, pleo_response of, const struct column *column)
{
    pleo_response element = 0, next = 0;
    int32_t status = pleo_response_item(of, column->pointer, PLEO_NTS, 0, &element), added;
    size_t before;

    for (; status == PLEO_OK; element = next) {
        before = field->length;
        if (before > 0)
            text_add(field, " ", 1);
        added = export_add_value(field, element, column->kind == TAGS ? "/groupCode" : "/url");
        if (added == PLEO_OK && column->kind == TAGS) {
            text_add(field, "=", 1);
            added = present(export_add_value(field, element, "/code"));
        }
        if (added == PLEO_E_MISSING) /* as of an element that is null */
            field->length = before;
        next = 0;
        status = present(added) == PLEO_OK ? pleo_response_next(element, &next) : added;
        pleo_free(element);
    }
    return present(status);
}

static int32_t add_columns(struct text *row, pleo_response of, const struct column *column)
{
    struct text field = {0};
    int32_t status = PLEO_OK;

    for (; column->name != NULL && status == PLEO_OK; column++) {
        field.length = 0;
        text_add(&field, "", 0);
        switch (column->kind) {
        case MONEY:
            status = add_money(&field, of, column->pointer);
            break;
        case TEXT:
            status = present(export_add_value(&field, of, column->pointer));
            break;
        default:
            status = add_elements(&field, of, column);
            break;
        }
        text_add(row, ",", 1);
        field.bytes[field.length] = '\0';
        add_field(row, field.bytes, field.length);
    }
    free(field.bytes);
    return status;
}

static void add_names(struct text *row, const struct column *column)
{
    for (; column->name != NULL; column++)
        text_print(row, ",%s", column->name);
}

static void begin(struct export_writer *writer)
{
    text_print(&writer->piece, "known,former");
    add_names(&writer->piece, OF_ITEM);
    text_print(&writer->piece, ",line");
    add_names(&writer->piece, OF_LINE);
    text_print(&writer->piece, "\r\n");
}

/* Of an item without lines there is a row too, whose line has the number 0 and nothing else. */
static int32_t add_item(struct export_writer *writer, pleo_response item, const struct export_known *known)
{
    struct text *piece = &writer->piece, front = {0};
    pleo_response line = 0, next = 0;
    int32_t status;
    int number = 0;

    text_print(&front, "%s,", known->word);
    if (known->former != NULL)
        add_field(&front, known->former, strlen(known->former));
    status = add_columns(&front, item, OF_ITEM);
    if (status == PLEO_OK)
        status = pleo_response_item(item, "/accountingEntryLines", PLEO_NTS, 0, &line);
    for (; status == PLEO_OK; line = next) {
        text_add(piece, front.bytes, front.length);
        text_print(piece, ",%d", ++number);
        status = add_columns(piece, line, OF_LINE);
        text_print(piece, "\r\n");
        next = 0;
        if (status == PLEO_OK)
            status = pleo_response_next(line, &next);
        pleo_free(line);
    }
    if (present(status) == PLEO_OK && number == 0) {
        text_add(piece, front.bytes, front.length);
        text_print(piece, ",0");
        for (number = 0; OF_LINE[number].name != NULL; number++)
            text_add(piece, ",", 1);
        text_print(piece, "\r\n");
    }
    free(front.bytes);
    return present(status);
}

const struct export_format EXPORT_CSV = {"csv", "csv", begin, add_item, ""};
