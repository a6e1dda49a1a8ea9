//! Judges bodies by schemas with boon, formats switched on: reads {schema path: [bodies]}, writes {schema path: [verdicts]}.
use std::collections::HashMap;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("expected a path")?;
    let cases: HashMap<String, Vec<String>> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let mut verdicts: HashMap<String, Vec<bool>> = HashMap::new();
    for (schema, bodies) in cases {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler.enable_format_assertions();
        let index = compiler.compile(&schema, &mut schemas)?;
        let is_valid = |body: &String| {
            serde_json::from_str(body).is_ok_and(|value| schemas.validate(&value, index).is_ok())
        };
        verdicts.insert(schema, bodies.iter().map(is_valid).collect());
    }
    println!("{}", serde_json::to_string(&verdicts)?);
    Ok(())
}
