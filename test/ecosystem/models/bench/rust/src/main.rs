use serde_json::Value;
use std::{hint::black_box, io::Read, time::Instant};

mod natural;
mod webhooks;

fn measure<T>(bodies: &[&[u8]], read: impl Fn(&[u8]) -> T) -> f64 {
    let start = Instant::now();
    for _ in 0..50_000 {
        for body in bodies {
            black_box(read(body));
        }
    }
    start.elapsed().as_nanos() as f64 / 50_000.0 / bodies.len() as f64
}

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("text");
    let bodies: Vec<&[u8]> = input.lines().map(str::as_bytes).collect();
    for _ in 0..7 {
        let bare = measure(&bodies, |body| serde_json::from_slice::<Value>(body));
        let natural = measure(&bodies, |body| serde_json::from_slice::<natural::Natural>(body));
        println!("{bare} {natural} {}", measure(&bodies, webhooks::read));
    }
}
