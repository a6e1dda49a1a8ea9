// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

import file from "./vectors.json";

export const vectors = file.vectors;
