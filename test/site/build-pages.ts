// Makes the site as `npm run build` does, without the package: tests that pack it run at the same time.
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { buildSite, writePages } from "../../scripts/site/build-site.ts";

const contract = await loadContract();
await writePages(contract, await emit(contract));
await buildSite();
