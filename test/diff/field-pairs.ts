/**
 * A field's schema in the old and the new version, the changes that the diff must find, and the version that
 * they require.
 */
export interface FieldPair {
  readonly title: string;
  readonly old: string;
  readonly next: string;
  /** One line per change: rule, path, what it breaks, with a question mark where that isn't proven. */
  readonly finds: readonly string[];
  readonly bump?: string;
}

/** One pair per line: title | old | new | changes, with semicolons between them | version. */
const TABLE = String.raw`
integer becomes number | { type: integer } | { type: number } | type-widened /field breaks receivers | major
number becomes integer | { type: number } | { type: integer } | type-narrowed /field breaks senders | minor
string becomes integer | { type: string } | { type: integer } | type-changed /field breaks receivers, senders | major
object becomes list | { type: object } | { type: array } | type-changed /field breaks receivers, senders | major
an added type | { type: string } | { type: [string, integer] } | type-widened /field breaks receivers | major
a removed type | { type: [string, integer] } | { type: string } | type-narrowed /field breaks senders | minor
any type instead of one | { type: string } | {} | type-widened /field breaks receivers; null-allowed /field breaks receivers | major
one type instead of any | {} | { type: string } | type-narrowed /field breaks senders; null-forbidden /field breaks senders | minor
types in another order | { type: [string, 'null'] } | { type: ['null', string] } | order-changed | patch
nullable by a list of types | { type: string } | { type: [string, 'null'] } | null-allowed /field breaks receivers | major
nullable by oneOf | { type: string } | { oneOf: [{ type: string }, { type: 'null' }] } | null-allowed /field breaks receivers | major
nullable by anyOf, around a $ref | { $ref: "#/components/schemas/Text" } | { anyOf: [{ $ref: "#/components/schemas/Text" }, { type: "null" }] } | null-allowed /field breaks receivers | major
nullable in one way, then in another | { type: [string, 'null'] } | { oneOf: [{ type: string }, { type: 'null' }] } | rewritten | patch
a nullable object, written differently | { type: [object, 'null'], properties: { a: { type: string } } } | { anyOf: [{ type: object, properties: { a: { type: string } } }, { type: 'null' }] } | rewritten | patch
null no longer allowed | { type: [string, 'null'] } | { type: string } | null-forbidden /field breaks senders | minor
nullable for another type | { type: [string, 'null'] } | { type: [integer, 'null'] } | type-changed /field breaks receivers, senders | major
a number that must be a multiple of 1 | { type: integer } | { type: number, multipleOf: 1 } | rewritten | patch
a field that can have no value | { type: object, properties: { a: { type: string } } } | { type: object, properties: { a: false } } | type-narrowed /field/a breaks senders | minor
const becomes an enum with it | { const: a } | { enum: [a, b] } | enum-value-added /field breaks receivers | major
enum becomes a const of it | { enum: [a, b] } | { const: a } | enum-value-removed /field breaks senders | minor
const becomes an enum of one | { const: a } | { enum: [a] } | rewritten | patch
another const | { const: a } | { const: b } | const-changed /field breaks receivers, senders | major
const of another type | { const: '1' } | { const: 1 } | const-changed /field breaks receivers, senders | major
enum in another order | { enum: [a, b, c] } | { enum: [c, a, b] } | order-changed | patch
an added enum value | { type: string, enum: [a, b] } | { type: string, enum: [a, b, c] } | enum-value-added /field breaks receivers | major
a removed enum value | { enum: [a, b, c] } | { enum: [a, b] } | enum-value-removed /field breaks senders | minor
a replaced enum value | { enum: [a, b] } | { enum: [a, c] } | enum-value-added /field breaks receivers; enum-value-removed /field breaks senders | major
an enum instead of any string | { type: string } | { type: string, enum: [a, b] } | enum-added /field breaks senders | minor
any string instead of an enum | { type: string, enum: [a, b] } | { type: string } | enum-dropped /field breaks receivers | major
null added to an enum | { enum: [a, b] } | { enum: [a, b, null] } | null-allowed /field breaks receivers | major
null removed from an enum | { enum: [a, null] } | { enum: [a] } | null-forbidden /field breaks senders | minor
an enum value that its type forbids | { type: string, enum: [a, b] } | { type: string, enum: [a, b, 7] } | rewritten | patch
a union of consts for an enum | { enum: [a, b] } | { oneOf: [{ const: a }, { const: b }] } | rewritten | patch
a nullable enum by oneOf | { enum: [a, b] } | { oneOf: [{ enum: [a, b] }, { type: 'null' }] } | null-allowed /field breaks receivers | major
both booleans for boolean | { type: boolean } | { enum: [true, false] } | rewritten | patch
always true | { type: boolean } | { const: true } | enum-added /field breaks senders | minor
a lower minimum | { type: integer, minimum: 0 } | { type: integer, minimum: -1 } | minimum-lowered /field breaks receivers | major
a higher minimum | { type: integer, minimum: 0 } | { type: integer, minimum: 1 } | minimum-raised /field breaks senders | minor
no minimum | { type: number, minimum: 0 } | { type: number } | minimum-lowered /field breaks receivers | major
a minimum | { type: number } | { type: number, minimum: 0 } | minimum-raised /field breaks senders | minor
a lower maximum | { type: integer, maximum: 9 } | { type: integer, maximum: 8 } | maximum-lowered /field breaks senders | minor
a higher maximum | { type: integer, maximum: 9 } | { type: integer, maximum: 10 } | maximum-raised /field breaks receivers | major
a minimum that is exclusive now | { type: number, minimum: 0 } | { type: number, exclusiveMinimum: 0 } | minimum-raised /field breaks senders | minor
a maximum that is inclusive now | { type: number, exclusiveMaximum: 1 } | { type: number, maximum: 1 } | maximum-raised /field breaks receivers | major
exclusive and inclusive limits that cancel | { type: integer, minimum: 0 } | { type: integer, exclusiveMinimum: -1 } | rewritten | patch
a minimum that a multiple makes irrelevant | { type: integer, minimum: 1, multipleOf: 5 } | { type: integer, minimum: 4, multipleOf: 5 } | rewritten | patch
only multiples | { type: integer } | { type: integer, multipleOf: 5 } | multiple-of-added /field breaks senders | minor
not only multiples | { type: integer, multipleOf: 5 } | { type: integer } | multiple-of-dropped /field breaks receivers | major
multiples of a multiple | { type: integer, multipleOf: 5 } | { type: integer, multipleOf: 10 } | multiple-of-changed /field breaks senders | minor
multiples of another number | { type: integer, multipleOf: 4 } | { type: integer, multipleOf: 6 } | multiple-of-changed /field breaks receivers, senders | major
a minimum on a string | { type: string } | { type: string, minimum: 3 } | rewritten | patch
shorter strings | { type: string, minLength: 2 } | { type: string, minLength: 1 } | min-length-lowered /field breaks receivers | major
no short strings | { type: string } | { type: string, minLength: 1 } | min-length-raised /field breaks senders | minor
no long strings | { type: string, maxLength: 9 } | { type: string, maxLength: 8 } | max-length-lowered /field breaks senders | minor
longer strings | { type: string, maxLength: 9 } | { type: string } | max-length-raised /field breaks receivers | major
a pattern | { type: string } | { type: string, pattern: '^[a-z]+$' } | pattern-added /field breaks senders | minor
no pattern | { type: string, pattern: '^[a-z]+$' } | { type: string } | pattern-dropped /field breaks receivers | major
a wider pattern | { type: string, pattern: '^[a-z]+$' } | { type: string, pattern: '^[a-z0-9]+$' } | pattern-changed /field breaks receivers | major
a narrower pattern | { type: string, pattern: '^[a-z0-9]+$' } | { type: string, pattern: '^[a-z]+$' } | pattern-changed /field breaks senders | minor
the same pattern in other words | { type: string, pattern: '^[0-9]+$' } | { type: string, pattern: '^\d+$' } | pattern-changed /field | minor
a length within a pattern | { type: string, pattern: '^a*$', minLength: 2 } | { type: string, pattern: '^a*$' } | min-length-lowered /field breaks receivers | major
a format | { type: string } | { type: string, format: date-time } | format-added /field breaks senders | minor
no format | { type: string, format: uuid } | { type: string } | format-dropped /field breaks receivers | major
another format | { type: string, format: date } | { type: string, format: date-time } | format-changed /field breaks receivers, senders | major
a wider format | { type: string, format: uri } | { type: string, format: uri-reference } | format-changed /field breaks receivers | major
a length that the format implies | { type: string, format: date-time } | { type: string, format: date-time, minLength: 5 } | rewritten | patch
a length that the format doesn't imply | { type: string, format: date-time } | { type: string, format: date-time, maxLength: 24 } | max-length-lowered /field breaks senders | minor
a format that is a note | { type: integer } | { type: integer, format: int64 } | format-note-changed /field | patch
an unknown format | { type: string } | { type: string, format: phone } | format-note-changed /field | patch
a pattern that the format implies | { type: string, format: date-time } | { type: string, format: date-time, pattern: '^\S+$' } | pattern-added /field | minor
a pattern that the format doesn't imply | { type: string, format: date-time } | { type: string, format: date-time, pattern: 'Z$' } | pattern-added /field breaks senders | minor
another format next to a $ref to one that is checked | { $ref: "#/components/schemas/Day" } | { $ref: "#/components/schemas/Day", format: hostname } | format-changed /field breaks receivers?, senders?; unclassified /field breaks receivers?, senders? | major
a note of a format next to a $ref to one that is checked | { $ref: "#/components/schemas/Day" } | { $ref: "#/components/schemas/Day", format: password } | rewritten | patch
numeric limits on a string | { type: string } | { type: string, maximum: 3 } | rewritten | patch
shorter lists | { type: array, minItems: 1 } | { type: array } | min-items-lowered /field breaks receivers | major
no empty list | { type: array } | { type: array, minItems: 1 } | min-items-raised /field breaks senders | minor
no long lists | { type: array } | { type: array, maxItems: 3 } | max-items-lowered /field breaks senders | minor
longer lists | { type: array, maxItems: 3 } | { type: array, maxItems: 4 } | max-items-raised /field breaks receivers | major
unique items | { type: array } | { type: array, uniqueItems: true } | unique-items-added /field breaks senders | minor
repeated items | { type: array, uniqueItems: true } | { type: array } | unique-items-dropped /field breaks receivers | major
elements of another type | { type: array, items: { type: integer } } | { type: array, items: { type: number } } | type-widened /field/* breaks receivers | major
a field of an element that may be missing | { type: array, items: { type: object, required: [a], properties: { a: { type: string } } } } | { type: array, items: { type: object, properties: { a: { type: string } } } } | field-made-optional /field/*/a breaks receivers | major
elements that are described now | { type: array } | { type: array, items: { type: string } } | type-narrowed /field/* breaks senders; null-forbidden /field/* breaks senders | minor
a separate schema for the first element | { type: array } | { type: array, prefixItems: [{ type: string }] } | unclassified /field breaks senders | minor
a nested field | { type: object, properties: { a: { type: string } } } | { type: object, properties: { a: { type: string }, b: { type: string } } } | field-added /field/b | minor
a nested field in a closed object | { type: object, additionalProperties: false, properties: { a: { type: string } } } | { type: object, additionalProperties: false, properties: { a: { type: string }, b: { type: string } } } | field-added-to-closed-object /field/b breaks receivers | major
a removed nested field | { type: object, properties: { a: { type: string }, b: { type: string } } } | { type: object, properties: { a: { type: string } } } | field-removed /field/b breaks senders | minor
a nested field of another type | { type: object, properties: { a: { type: string } } } | { type: object, properties: { a: { type: integer } } } | type-changed /field/a breaks receivers, senders | major
an object that closes | { type: object, properties: { a: { type: string } } } | { type: object, additionalProperties: false, properties: { a: { type: string } } } | additional-fields-closed /field | minor
an object that senders may add to | { type: object, properties: { a: { type: string } } } | { type: object, additionalProperties: true, properties: { a: { type: string } } } | additional-fields-opened /field | minor
a closed object that opens to senders | { type: object, additionalProperties: false, properties: { a: { type: string } } } | { type: object, additionalProperties: true, properties: { a: { type: string } } } | additional-fields-opened /field breaks receivers | major
an open object that closes to senders | { type: object, additionalProperties: true, properties: { a: { type: string } } } | { type: object, additionalProperties: false, properties: { a: { type: string } } } | additional-fields-closed /field breaks senders | minor
a closed object that opens only to receivers | { type: object, additionalProperties: false, properties: { a: { type: string } } } | { type: object, properties: { a: { type: string } } } | additional-fields-opened /field | minor
a map with other values | { type: object, additionalProperties: { type: integer } } | { type: object, additionalProperties: { type: number } } | type-widened /field/* breaks receivers | major
a map with values of any type | { type: object, additionalProperties: { type: integer } } | { type: object } | additional-fields-changed /field breaks receivers | major
fewer fields allowed | { type: object } | { type: object, maxProperties: 0 } | max-properties-lowered /field breaks senders | minor
more fields allowed | { type: object, maxProperties: 0 } | { type: object } | max-properties-raised /field breaks receivers | major
no empty object | { type: object } | { type: object, minProperties: 1 } | min-properties-raised /field breaks senders | minor
an empty object again | { type: object, minProperties: 1 } | { type: object } | min-properties-lowered /field breaks receivers | major
fields by their names' pattern | { type: object } | { type: object, patternProperties: { '^a': { type: string } } } | unclassified /field breaks senders | minor
a part by allOf that means the same | { type: object, required: [a], properties: { a: { type: string } } } | { allOf: [{ type: object, properties: { a: { type: string } } }, { required: [a] }] } | rewritten | patch
a part by allOf that requires more | { type: object, properties: { a: { type: string } } } | { type: object, allOf: [{ required: [a] }], properties: { a: { type: string } } } | field-made-required /field/a breaks senders | minor
one more form | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | union-member-added /field breaks receivers | major
a removed form | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | union-member-removed /field breaks senders | minor
a change within a form | { oneOf: [{ type: object, required: [k, n], properties: { k: { const: a }, n: { type: integer } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | { oneOf: [{ type: object, required: [k, n], properties: { k: { const: a }, n: { type: number } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | type-widened /field/n breaks receivers | major
forms in another order | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | { oneOf: [{ type: object, required: [k], properties: { k: { const: b } } }, { type: object, required: [k], properties: { k: { const: a } } }] } | order-changed | patch
a form split in two that mean the same | { oneOf: [{ type: object, required: [k], properties: { k: { enum: [a, b] } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | union-member-removed /field; union-member-added /field; union-member-added /field | minor
a form split in two, one of which requires more | { oneOf: [{ type: object, required: [k], properties: { k: { enum: [a, b] }, n: { type: string } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | { oneOf: [{ type: object, required: [k, n], properties: { k: { const: a }, n: { type: string } } }, { type: object, required: [k], properties: { k: { const: b }, n: { type: string } } }, { type: object, required: [k], properties: { k: { const: c } } }] } | union-member-removed /field breaks senders; union-member-added /field breaks senders; union-member-added /field breaks senders | minor
an object split in two forms | { type: object, required: [k], properties: { k: { enum: [a, b] } } } | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | union-added /field | minor
two forms joined into a wider one | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | { type: object, required: [k], properties: { k: { type: string } } } | union-dropped /field breaks receivers | major
oneOf for anyOf of forms apart | { anyOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | { oneOf: [{ type: object, required: [k], properties: { k: { const: a } } }, { type: object, required: [k], properties: { k: { const: b } } }] } | union-kind-changed /field | minor
types as a union, then as a list | { anyOf: [{ type: string, minLength: 1 }, { type: integer, minimum: 0 }] } | { type: [string, integer], minLength: 1, minimum: 0 } | rewritten | patch
the same text by $ref | { type: string } | { $ref: "#/components/schemas/Text" } | rewritten | patch
a $ref to another that says the same | { $ref: "#/components/schemas/Text" } | { $ref: "#/components/schemas/Same" } | rewritten | patch
a constraint next to a $ref | { $ref: "#/components/schemas/Text" } | { $ref: "#/components/schemas/Text", minLength: 1 } | min-length-raised /field breaks senders | minor
a schema that contains itself, with one field more | { $ref: "#/components/schemas/Node" } | { $ref: "#/components/schemas/Deep" } | field-added /field/size | minor
a keyword that no rule covers | { type: string } | { type: string, not: { const: a } } | unclassified /field breaks senders | minor
if and then | { type: object } | { type: object, if: { required: [a] }, then: { required: [b] } } | unclassified /field breaks senders; unclassified /field breaks senders | minor
an unknown keyword | { type: string } | { type: string, mininum: 3 } | unclassified /field breaks senders? | minor
an unchanged keyword that no rule covers | { type: string, not: { const: a }, minLength: 1 } | { type: string, not: { const: a }, minLength: 2 } | min-length-raised /field breaks senders | minor
another title and description | { type: string, description: A. } | { type: string, title: B, description: B. } | description-changed /field; description-changed /field | patch
other examples | { type: string, examples: [a] } | { type: string, examples: [b] } | examples-changed /field | patch
another default | { type: string, default: a } | { type: string, default: b } | default-changed /field | minor
no longer deprecated | { type: string, deprecated: true } | { type: string } | deprecation-dropped /field | patch
deprecated | { type: string } | { type: string, deprecated: true } | deprecation-added /field | patch
an extension that is a note | { type: string } | { type: string, x-owner: me } | annotation-changed /field | patch
the order of fields within an object | { type: object, properties: { a: { type: string }, b: { type: string } } } | { type: object, properties: { b: { type: string }, a: { type: string } } } | order-changed | patch
two changes, one of which reverts the other | { type: string, minLength: 3 } | { type: string, pattern: '^[\s\S]{3,}$' } | min-length-lowered /field; pattern-added /field | minor
two changes, one of which reverts the other except for line breaks | { type: string, minLength: 3 } | { type: string, pattern: '^.{3,}$' } | min-length-lowered /field; pattern-added /field breaks senders | minor
two changes that cancel | { type: number, multipleOf: 1, minimum: 0 } | { type: integer, exclusiveMinimum: -1 } | rewritten | patch
nothing | { type: string } | { type: string } |  | -
no other fields next to a reference, ignoring the reference's fields | { $ref: '#/components/schemas/Deep' } | { $ref: '#/components/schemas/Deep', additionalProperties: false } | field-removed /field/size breaks senders; field-removed /field/next breaks senders; additional-fields-closed /field; unclassified /field | minor
any other field of a schema behind a reference | { type: object, properties: { a: {} } } | { allOf: [{ type: object, properties: { a: {} }, unevaluatedProperties: true }] } | additional-fields-opened /field | minor
any other field next to a reference | { $ref: '#/components/schemas/Deep' } | { $ref: '#/components/schemas/Deep', additionalProperties: true } | additional-fields-opened /field | minor
no other fields next to a reference, considering the reference's fields | { $ref: '#/components/schemas/Deep', type: object, unevaluatedProperties: true } | { $ref: '#/components/schemas/Deep', type: object, unevaluatedProperties: false } | additional-fields-closed /field breaks senders | minor
a dependent schema on a value that isn't an object | { type: integer } | { type: integer, dependentSchemas: { a: { minimum: 9 } } } | unclassified /field | minor
an optional field that can have no value | { type: object, properties: { a: { type: object, required: [b], properties: { c: {} } }, d: {} } } | { type: object, properties: { d: {} } } | field-removed /field/a | minor
a change within a field that can have no value | { type: object, properties: { a: { type: object, required: [b], properties: { c: { type: string } } } } } | { type: object, properties: { a: { type: object, required: [b], properties: { c: { type: integer } } } } } | type-changed /field/a/c | minor
an added object that requires a field that it can't have | { type: string } | { anyOf: [{ type: string }, { type: object, required: [b], properties: { c: {} } }] } | type-widened /field | minor
a wider repeat | { type: string, pattern: '^[A-Z0-9]{1,20}$' } | { type: string, pattern: '^[A-Z0-9]{1,40}$' } | pattern-changed /field breaks receivers | major
a repeat of any character | { type: string, pattern: '^.{1,255}$' } | { type: string, pattern: '^.{1,256}$' } | pattern-changed /field breaks receivers | major
an unbounded repeat | { type: string, pattern: '^a{1,60}$' } | { type: string, pattern: '^a+$' } | pattern-changed /field breaks receivers | major
a pattern with a lookahead | { type: string, pattern: '^(?=.*b)[ab]+$', examples: [b] } | { type: string, pattern: '^(?=.*b)[ab]{1,9}$', examples: [b] } | pattern-changed /field breaks receivers?, senders? | major
two fields, one of which had to be true | { type: object, properties: { a: { type: boolean }, b: { type: boolean } }, anyOf: [{ properties: { a: { const: true } }, required: [a] }, { properties: { b: { const: true } }, required: [b] }] } | { type: object, properties: { a: { type: boolean }, b: { type: boolean } } } | union-dropped /field breaks receivers | major
a second form that requires a field that the first one lacks | { type: object, properties: { a: { type: string }, b: { type: integer } } } | { type: object, anyOf: [{ properties: { a: { type: string } } }, { required: [c], properties: { b: { type: integer }, c: { type: string } } }] } | field-removed /field/a breaks senders; field-removed /field/b breaks senders; union-added /field breaks senders | minor
a description in one of several forms | { oneOf: [{ type: string }, { type: object, description: A. }] } | { oneOf: [{ type: string }, { type: object, description: B. }] } | description-changed /field | patch
an integer range that is empty in both | { type: object, properties: { a: { type: integer, minimum: 5, maximum: 2 } } } | { type: object, properties: { a: { type: integer, minimum: 6, maximum: 2 } } } | minimum-raised /field/a | minor
a multiple that floating point can't divide | { type: number, multipleOf: 0.5, minimum: 1.0e+308 } | { type: number, minimum: 1.0e+308 } | multiple-of-dropped /field breaks receivers? | major
`;

export const FIELD_PAIRS: readonly FieldPair[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [title = "", old = "", next = "", finds = "", bump = "-"] = line.split(" | ");
    return { title, old, next, ...toExpected(finds, bump) };
  });

/** Reads the last two cells of a row: changes, with semicolons between them, and the version. */
export function toExpected(finds: string, bump: string) {
  return { finds: finds === "" ? [] : finds.split("; "), ...(bump === "-" ? {} : { bump }) };
}
