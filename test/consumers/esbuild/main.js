import { readWebhook } from "recording-webhooks";
import file from "recording-webhooks/vectors.json";
import { readAll } from "../read-all.js";

console.log(JSON.stringify(readAll(file, readWebhook)));
