// The limit: what a patient person would write for these four webhooks and no others, dates checked in full.
import { isDateTime } from "../../src/date-time.ts";
