FROM node:24-bookworm-slim
WORKDIR /easel
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
# Nothing compiles or downloads at install, so no script of a package needs to run. The web app is built once here; a server that
# finds it built leaves it so. In one step, so that what only the building needs is in no layer.
RUN npm install --ignore-scripts \
  && node -e "import('./packages/cli/src/studio.ts').then(({ ensureStudio }) => ensureStudio(console.log))" \
  && test -f packages/studio/dist/index.html \
  && npm prune --omit=dev --ignore-scripts \
  && npm cache clean --force
ENV NODE_ENV=production EASEL_DATA=/data EASEL_HOST=0.0.0.0
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4747
# The flag: see docs/scale.md, Memory.
ENTRYPOINT ["node", "--max-semi-space-size=8", "packages/cli/bin/easel.js"]
CMD ["serve"]
