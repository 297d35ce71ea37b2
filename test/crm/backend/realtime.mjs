// @ts-check
import { createHash } from "node:crypto";

/** Fixed by RFC 6455, section 1.3. */
const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * Opens the CRM's realtime socket and then stays silent: nobody else changes our data. Refusing it
 * would fill the console with connection errors that look like a broken CRM.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:stream").Duplex} socket
 */
export function acceptRealtime(request, socket) {
  const accept = createHash("sha1")
    .update(`${request.headers["sec-websocket-key"]}${MAGIC}`)
    .digest("base64");
  socket.on("error", () => socket.destroy());
  socket.write(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  socket.resume();
}
