import type { Catalogue } from "../diagnostic/catalogue.ts";

/** What keeps any provider's request from leaving this machine. */
export const codes = {
  "ca-bundle-unreadable": {
    meaning: "The file that AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS names can't be read, so no connection is made.",
    remedy: "Correct the path or the file's permissions, or unset the variable.",
  },
  "proxy-invalid": {
    meaning: "HTTPS_PROXY or HTTP_PROXY doesn't hold the address of an HTTP proxy.",
    remedy: "Write it as http://HOST:PORT or https://HOST:PORT; SOCKS proxies are not supported.",
  },
  "proxy-refused": {
    meaning: "The proxy answered, but wouldn't open a connection to the provider. Nothing was sent.",
    remedy: "Check the proxy's rules and its user and password, or exempt the host with NO_PROXY.",
  },
} satisfies Catalogue;
