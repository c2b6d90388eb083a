// Charts of progress. Colours come from the style sheet; tooltips are drawn on the canvas, because the page's
// security policy allows no inline style in HTML.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const LIGHT = { green: colour("--good-fill"), yellow: colour("--warn-fill"), red: colour("--bad-fill"), grey: colour("--none-fill") };
  const vi = (value) => `${String(value).replace(".", ",")} %`;
  const day = (iso) => iso.split("-").reverse().join("/");
  const text = { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--ink-soft"), fontSize: 12 };
  const tooltip = { renderMode: "richText", backgroundColor: colour("--ink"), borderWidth: 0, textStyle: { ...text, color: "#fff" }, confine: true };
  const grid = { left: 46, right: 18, top: 30, bottom: 40 };
  const axis = { axisLabel: text, axisLine: { lineStyle: { color: colour("--rule-strong") } }, splitLine: { lineStyle: { color: colour("--rule") } } };
  const goal = data.target === null ? undefined : {
    silent: true, symbol: "none", lineStyle: { color: colour("--ink"), width: 1.5, type: "solid" },
    label: { ...text, color: colour("--ink"), backgroundColor: "rgba(255, 255, 255, 0.85)", padding: [2, 6], borderRadius: 4, formatter: `Chỉ tiêu ${vi(data.target)}`, position: "insideEndTop" }, data: [{ yAxis: data.target }],
  };

  function draw(name, option) {
    const box = document.querySelector(`[data-chart="${name}"]`);
    if (!box) return null;
    const empty = option === null;
    if (empty) {
      box.classList.add("empty");
      box.textContent = "Chưa có số liệu để vẽ.";
      return null;
    }
    const chart = echarts.init(box, null, { renderer: "canvas" });
    chart.setOption({ animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 400, textStyle: text, tooltip, grid, ...option });
    new ResizeObserver(() => chart.resize()).observe(box);
    return chart;
  }

  const highest = Math.max(data.target ?? 0, 10, ...data.bars.map((bar) => bar.percent));
  const bars = draw("bars", data.bars.length ? {
    tooltip: { ...tooltip, trigger: "axis", axisPointer: { type: "shadow" }, formatter: ([point]) => `${data.bars[point.dataIndex].name}\n${vi(data.bars[point.dataIndex].percent)}` },
    xAxis: { ...axis, type: "category", data: data.bars.map((bar) => bar.name), axisLabel: { ...text, show: data.bars.length <= 8, interval: 0, width: 80, overflow: "truncate" }, axisTick: { show: false } },
    yAxis: { ...axis, type: "value", min: 0, max: Math.min(100, Math.ceil(highest / 10) * 10), axisLabel: { ...text, formatter: "{value} %" } },
    series: [{ type: "bar", barMaxWidth: 34, barCategoryGap: data.bars.length > 40 ? "18%" : "34%", cursor: "pointer", data: data.bars.map((bar) => ({ value: bar.percent, itemStyle: { color: LIGHT[bar.light], borderRadius: [3, 3, 0, 0] } })), markLine: goal }],
  } : null);
  bars?.on("click", (point) => { if (point.componentType === "series") location.assign(`/tien-do/don-vi/${data.bars[point.dataIndex].code}`); });

  draw("history", data.history.length > 1 ? {
    tooltip: { ...tooltip, trigger: "axis", formatter: ([point]) => `${day(point.value[0])}\n${vi(point.value[1])}` },
    xAxis: { ...axis, type: "time", splitLine: { show: false }, axisLabel: { ...text, hideOverlap: true, formatter: (at) => new Date(at).toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit", year: "2-digit" }) } },
    yAxis: { ...axis, type: "value", min: 0, axisLabel: { ...text, formatter: "{value} %" }, max: (range) => Math.min(100, Math.ceil(Math.max(range.max, data.target ?? 0, 5) / 5) * 5) },
    series: [{ type: "line", showSymbol: false, smooth: 0.2, lineStyle: { width: 2.5, color: colour("--blue") }, itemStyle: { color: colour("--blue") }, areaStyle: { color: colour("--blue"), opacity: 0.08 }, data: data.history.map((point) => [point.day, point.percent]),
      markLine: goal && { ...goal, data: [...goal.data, ...(data.deadline ? [{ xAxis: data.deadline, label: { ...text, formatter: `Hạn ${day(data.deadline)}`, position: "end" }, lineStyle: { type: "dashed", color: colour("--ink-soft") } }] : [])] } }],
  } : null);
})();
