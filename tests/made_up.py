"""Pages about made-up people and places, small enough to be read in a moment."""

from __future__ import annotations

from pathlib import Path

LEADERS = [("柯远山", "戴鹤鸣", "苗青禾"), ("芮知秋", "闵望舒", "祁云深"), ("詹若谷", "覃怀瑾", "苗青禾")]


def page_text(number: int) -> str:
    secretary, mayor, reporter = LEADERS[number % len(LEADERS)]
    return (
        "云岭市召开重点项目推进会\n\n"
        f"本报讯（记者 {reporter}）2031年3月{number + 1}日，云岭市召开重点项目推进会。"
        f"市委书记{secretary}出席会议并\n讲话，市长{mayor}主持会议。\n\n"
        f"会议指出，今年以来全市完成投资{number + 3}.5亿元。{secretary}强调，要抓好云岭新材料产业园二期项目建设。\n"
    )


def write_pages(folder: Path, count: int) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:02}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(page_text(number), encoding="utf-8")
    return paths
