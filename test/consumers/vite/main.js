import { readWebhook } from "recording-webhooks";
import file from "recording-webhooks/vectors.json";
import { readAll } from "../read-all.js";

const isEvalBlocked = () => {
  try {
    return new Function("return false")();
  } catch {
    return true;
  }
};

document.querySelector("output").textContent = JSON.stringify({
  isEvalBlocked: isEvalBlocked(),
  kinds: readAll(file, readWebhook),
});
