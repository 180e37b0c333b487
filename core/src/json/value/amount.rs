//! Amounts: an object with a currency, and its minors or its value.

use crate::error::Error;
use crate::json::decimal::Whole;
use crate::json::index::JsonType;
use crate::json::value::{Value, nothing};
use crate::text::money::{ValueUnit, places, value_exponent};

/// The decimal places of the currency of an amount.
fn places_of(currency: &str) -> Result<usize, Error> {
    places(currency).map_err(|_| {
        Error::range(
            "the amount's currency is unknown to this version; \
         read its number as decimal text",
        )
    })
}

impl Value<'_> {
    /// The amount of an object with a currency and its minors or its value: how many of the
    /// currency's smallest unit, and how many decimal places that has.
    ///
    /// # Errors
    /// As [`Value::as_minors`]; [`Error::Missing`] if it has no currency; [`Error::Range`] if its
    /// currency is unknown.
    pub(crate) fn as_money(self, unit: ValueUnit) -> Result<(i64, usize), Error> {
        Ok((self.as_minors(unit)?, self.currency_places()?))
    }

    /// How many of its currency's smallest unit an amount is.
    ///
    /// # Errors
    /// [`Error::Null`] or [`Error::Type`] if it is no amount; [`Error::Missing`] if it has neither
    /// minors nor a value; [`Error::Range`] if that is not whole or does not fit. With a value
    /// also as [`Value::as_money`], whose unit is the currency's.
    pub(crate) fn as_minors(self, unit: ValueUnit) -> Result<i64, Error> {
        self.expect(JsonType::Object)?;
        if let Some(minors) = self.member("minors") {
            return minors.as_int64().map_err(|error| error.at("/minors"));
        }
        let value = self.member("value").ok_or(Error::Missing(
            "amount: the object has neither minors nor value",
        ))?;
        let at_value = |error: Error| error.at("/value");
        let value = value.as_number().map_err(at_value)?;
        let exponent = value_exponent(self.currency_places()?, unit);
        Whole::read(value, exponent)
            .and_then(Whole::to_int64)
            .ok_or_else(|| {
                Error::range(
                    "the amount's value is not a whole number of its currency's smallest unit, or \
                 does not fit into 64 bits; check the option money_value",
                )
            })
            .map_err(at_value)
    }

    /// The decimal places of an amount's currency.
    fn currency_places(self) -> Result<usize, Error> {
        let currency = self.member("currency").ok_or_else(nothing);
        currency
            .and_then(|currency| places_of(&currency.as_text()?))
            .map_err(|error| error.at("/currency"))
    }
}
