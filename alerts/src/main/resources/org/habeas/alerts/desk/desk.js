"use strict";
(() => {
  const body = document.body;
  const list = document.getElementById("happenings");
  const live = document.getElementById("live");
  const query = body.dataset.query;
  const title = document.title;
  let unseen = 0;

  const say = (text, on) => {
    live.textContent = text;
    live.classList.toggle("on", on);
  };

  const count = () => {
    unseen = document.hidden ? unseen + 1 : 0;
    document.title = unseen ? "(" + unseen + ") " + title : title;
  };

  const show = (html) => {
    const article = new DOMParser().parseFromString(html, "text/html").querySelector("article");
    if (!article) return;
    const old = document.getElementById(article.id);
    if (old) old.remove();
    document.querySelectorAll(".empty").forEach((e) => e.remove());
    article.classList.add("fresh");
    list.prepend(document.adoptNode(article));
    setTimeout(() => article.classList.remove("fresh"), 15000);
    while (list.children.length > 200) list.lastElementChild.remove();
    count();
    say("Live: " + article.querySelector(".kind").textContent + ", " + article.querySelector("h2").textContent, true);
  };

  const update = async (happening) => {
    const answer = await fetch("/happenings/" + encodeURIComponent(happening) + "?" + query);
    if (answer.ok) show(await answer.text());
  };

  const events = new EventSource("/events?after=" + encodeURIComponent(body.dataset.position) + "&" + query);
  events.addEventListener("open", () => say("Live", true));
  events.addEventListener("error", () => say("Connection lost: trying again", false));
  events.addEventListener("gap", () => location.reload());
  events.addEventListener("alert", (event) => update(JSON.parse(event.data).data.happening));

  document.addEventListener("visibilitychange", () => { if (!document.hidden) { unseen = 0; document.title = title; } });
  document.querySelector("form").addEventListener("change", (event) => event.currentTarget.submit());
})();
