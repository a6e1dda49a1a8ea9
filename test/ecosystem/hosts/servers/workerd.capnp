using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  # Bundled, as Cloudflare's own tools do.
  modules = [(name = "worker", esModule = embed "../node_modules/.cache/worker.js")],
  compatibilityDate = "2025-01-01",
);
