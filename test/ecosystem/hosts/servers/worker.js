import { receive } from "./receive.js";

export default { fetch: (request) => receive(request) };
