# Towncrier in a container: built with everything, run with what it needs. Node 26 is the current LTS line.
#
#   docker build -t towncrier .
#   docker run -d --name towncrier --env-file .env -p 127.0.0.1:8080:8080 -v towncrier:/data towncrier

FROM node:26-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The full image has the C++ toolchain that better-sqlite3 needs where no prebuilt binary can be fetched.
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
RUN node --input-type=module -e "import { build } from './scripts/prepare.mjs'; build();" \
 && npm prune --omit=dev

FROM node:26-bookworm-slim
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
# SIGTERM finishes what is in flight within ten seconds; give it a little more before SIGKILL.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.PORT || 8080) + '/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/main.js"]
