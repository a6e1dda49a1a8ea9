import {
  type ClassProperty,
  type ClassType,
  type EnumType,
  getOptionValues,
  matchType,
  type Name,
  nullableFromUnion,
  PhpRenderer,
  PhpTargetLanguage,
  phpOptions,
  type RenderContext,
  type Sourcelike,
  type Type,
} from "quicktype-core";

/** PHP 8.1 as it is written today: promoted readonly properties and native enums, where quicktype's own has neither. */
export class PhpTypes extends PhpTargetLanguage {
  protected override makeRenderer(context: RenderContext, options: Record<string, unknown>): PhpRenderer {
    return new PhpTypesRenderer(this, context, getOptionValues(phpOptions, options));
  }
}

class PhpTypesRenderer extends PhpRenderer {
  protected override emitClassDefinition(type: ClassType, name: Name): void {
    this.emitDoc(this.descriptionForType(type));
    this.emitLine("final class ", name, " implements \\JsonSerializable");
    this.emitBraces(() => {
      this.emitConstructor(type);
      this.ensureBlankLine();
      this.emitFromPayload(type);
      this.ensureBlankLine();
      this.emitJsonSerialize(type);
    });
  }

  protected override emitEnumDefinition(type: EnumType, name: Name): void {
    this.emitDoc(this.descriptionForType(type));
    this.emitLine("enum ", name, ": string");
    this.emitBraces(() => {
      this.forEachEnumCase(type, "none", (caseName, value) =>
        this.emitLine("case ", caseName, " = ", quote(value), ";"),
      );
    });
  }

  private emitConstructor(type: ClassType): void {
    this.emitLine("public function __construct(");
    this.indent(() =>
      this.forEachClassProperty(type, "none", (name, jsonName, property) => {
        this.emitDoc(this.descriptionForClassProperty(type, jsonName));
        this.emitLine("public readonly ", this.typeOf(property.type, property.isOptional), " $", name, ",");
      }),
    );
    this.emitLine(") {");
    this.emitLine("}");
  }

  private emitFromPayload(type: ClassType): void {
    this.emitDoc(["Fills the object from a payload that was checked."]);
    this.emitLine("public static function fromPayload(object $payload): self");
    this.emitBraces(() => {
      this.emitLine("return new self(");
      this.indent(() =>
        this.forEachClassProperty(type, "none", (_, jsonName, property) =>
          this.emitLine(this.read(property, `$payload->{${quote(jsonName)}}`), ","),
        ),
      );
      this.emitLine(");");
    });
  }

  private emitJsonSerialize(type: ClassType): void {
    this.emitDoc(["What `json_encode` writes: the fields by their names in the contract."]);
    this.emitLine("public function jsonSerialize(): object");
    this.emitBraces(() => {
      this.emitLine("$fields = [];");
      this.forEachClassProperty(type, "none", (name, jsonName, { type: fieldType, isOptional }) => {
        const value: Sourcelike = fieldType.kind === "map" ? ["(object) $this->", name] : ["$this->", name];
        const assign: Sourcelike = ["$fields[", quote(jsonName), "] = ", value, ";"];
        const guard: Sourcelike = ["if ($this->", name, " !== null) {"];
        if (isOptional) this.emitGuarded(guard, assign);
        else this.emitLine(assign);
      });
      this.emitLine("return (object) $fields;");
    });
  }

  private emitDoc(lines: readonly string[] | undefined): void {
    if (lines === undefined) return;
    const [first = "", ...others] = lines.map((line) => line.replaceAll("*/", "* /"));
    if (others.length === 0) {
      this.emitLine("/** ", first, " */");
    } else {
      this.emitLine("/**");
      for (const line of [first, ...others]) this.emitLine(` * ${line}`.trimEnd());
      this.emitLine(" */");
    }
  }

  private emitGuarded(guard: Sourcelike, line: Sourcelike): void {
    this.emitLine(guard);
    this.indent(() => this.emitLine(line));
    this.emitLine("}");
  }

  private emitBraces(emitBody: () => void): void {
    this.emitLine("{");
    this.indent(emitBody);
    this.emitLine("}");
  }

  private typeOf(type: Type, isOptional = false): Sourcelike {
    const nullable = (name: Sourcelike): Sourcelike => (isOptional ? ["?", name] : name);
    return matchType<Sourcelike>(
      type,
      () => "mixed",
      () => "mixed",
      () => nullable("bool"),
      () => nullable("int"),
      () => nullable("float"),
      () => nullable("string"),
      () => nullable("array"),
      (object) => nullable(this.nameForNamedType(object)),
      () => nullable("array"),
      (choice) => nullable(this.nameForNamedType(choice)),
      (union) => {
        const member = nullableFromUnion(union);
        return member === null ? "mixed" : this.typeOf(member, true);
      },
      () => nullable("string"),
    );
  }

  private read({ type, isOptional }: ClassProperty, value: string): Sourcelike {
    return isOptional
      ? ["isset(", value, ") ? ", this.convert(type, value), " : null"]
      : this.convert(type, value);
  }

  /** What turns a checked JSON value into a value of the type. */
  private convert(type: Type, value: string): Sourcelike {
    const same = (): Sourcelike => value;
    const each = (items: Type): Sourcelike => [
      "array_map(static fn ($item) => ",
      this.convert(items, "$item"),
      ", (array) ",
      value,
      ")",
    ];
    return matchType<Sourcelike>(
      type,
      same,
      same,
      same,
      () => `(int) ${value}`,
      () => `(float) ${value}`,
      same,
      ({ items }) => each(items),
      (object) => [this.nameForNamedType(object), "::fromPayload(", value, ")"],
      ({ values }) => each(values),
      (choice) => [this.nameForNamedType(choice), "::from(", value, ")"],
      (union) => {
        const member = nullableFromUnion(union);
        return member === null ? value : ["isset(", value, ") ? ", this.convert(member, value), " : null"];
      },
      same,
    );
  }
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}
