/** Connects to public addresses only, but for the operator's own hosts. */
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './address-guard.ts';
import { Refusal } from './http-failure.ts';

const CONNECT_MS = 10_000;

/** Checks the literal, what the name resolves to, and what was connected to in the end: no rebinding in between. */
export function guardedConnector(
  isAllowed: (host: string) => boolean,
  lookup: LookupFunction,
): buildConnector.connector {
  const guardedLookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = (Array.isArray(found) ? found : []) as LookupAddress[];
      if (
        error === null &&
        !isAllowed(hostname) &&
        !addresses.every(({ address }) => isPublicAddress(address))
      ) {
        callback(new Refusal('The address is not public.'), []);
      } else if (options.all === true) {
        callback(error, addresses);
      } else {
        callback(error, addresses[0]?.address ?? '', addresses[0]?.family);
      }
    });
  };
  const connect = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAllowed(options.hostname) && !isAllowed(host) && !isPublicAddress(host)) {
      callback(new Refusal('The address is not public.'), null);
      return;
    }
    connect(options, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error !== null || socket === null) {
        callback(error ?? new Error('no socket'), null);
      } else if (!isAllowed(host) && !isAllowed(options.hostname) && !isConnectedToPublic(socket)) {
        socket.destroy();
        callback(new Refusal('The address is not public.'), null);
      } else {
        callback(null, socket);
      }
    });
  };
}

function isConnectedToPublic(socket: Socket): boolean {
  return socket.remoteAddress !== undefined && isPublicAddress(socket.remoteAddress);
}
