# Towncrier in a container: built with everything, run with what it needs, as a user without rights on a root that may be
# read-only. compose.yaml beside this file is the short way; by hand:
#
#   docker build -t towncrier .
#   docker run -d --name towncrier --init --env-file .env -p 127.0.0.1:8080:8080 -v towncrier:/data \
#     --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --stop-timeout 15 towncrier

FROM node:26-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own on this Node: SQLite comes as a binary within its package.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY scripts scripts
COPY src src
# SQLite for other systems is of no use here.
RUN node scripts/build.mjs \
 && npm prune --omit=dev --ignore-scripts \
 && find node_modules/better-sqlite3 -mindepth 1 -maxdepth 1 -name deps -exec rm -r {} + \
 && find node_modules/better-sqlite3/prebuilds -name '*.node' \
      ! -name "linux-$(node -p process.arch).node" -delete

FROM node:26-trixie-slim
ENV NODE_ENV=production \
    DATA_DIR=/data \
    HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY data data
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
# SIGTERM finishes what is in flight within ten seconds; fifteen leave room before SIGKILL.
STOPSIGNAL SIGTERM
# The shell's own connection: a second Node each half minute would cost more than the bot at rest.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
CMD ["node", "dist/main.js"]
