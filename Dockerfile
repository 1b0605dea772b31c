# Build the program first (mvn package); the image only takes what lies in app/target/habeas.
FROM eclipse-temurin:17-jre

RUN groupadd --system --gid 10001 habeas \
    && useradd --system --uid 10001 --gid habeas --home-dir /var/lib/habeas --create-home habeas

COPY app/target/habeas/lib /opt/habeas/lib
COPY habeas /opt/habeas/habeas

USER habeas
WORKDIR /var/lib/habeas
VOLUME /var/lib/habeas
EXPOSE 8420 8421

ENTRYPOINT ["/opt/habeas/habeas"]
CMD ["run", "--config", "/etc/habeas/habeas.yaml"]
