import { fetchHandler } from "../receive.js";

export default { fetch: fetchHandler };
