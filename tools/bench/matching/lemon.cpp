// The same instance by the network simplex of LEMON: `lemon FILE`, see lemon.ts for the file. Prints processor milliseconds of
// building the graph, of solving, and the least cost.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

template <typename Number>
static std::vector<Number> numbers(std::FILE *file, std::size_t count) {
  std::vector<Number> all(count);
  if (std::fread(all.data(), sizeof(Number), count, file) != count) std::exit(2);
  return all;
}

static double milliseconds(std::clock_t from, std::clock_t through) {
  return 1000.0 * static_cast<double>(through - from) / CLOCKS_PER_SEC;
}

int main(int, char **words) {
  std::FILE *file = std::fopen(words[1], "rb");
  if (!file) return 2;
  const auto size = numbers<int32_t>(file, 3);
  const int mentees = size[0], mentors = size[1], edges = size[2];
  const auto first = numbers<int32_t>(file, mentees + 1);
  const auto to = numbers<int32_t>(file, edges);
  const auto places = numbers<int32_t>(file, mentors);
  const auto cost = numbers<double>(file, edges);
  const auto outside = numbers<double>(file, mentees);
  std::fclose(file);

  const std::clock_t begun = std::clock();
  lemon::SmartDigraph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(edges + mentees + mentors);
  for (int node = 0; node < mentees + mentors + 1; node++) graph.addNode();
  const auto sink = graph.nodeFromId(mentees + mentors);
  lemon::SmartDigraph::ArcMap<int64_t> price(graph), room(graph);
  lemon::SmartDigraph::NodeMap<int64_t> supply(graph, 0);
  supply[sink] = -mentees;
  const auto join = [&](int from, lemon::SmartDigraph::Node end, int64_t least, int64_t most) {
    const auto arc = graph.addArc(graph.nodeFromId(from), end);
    price[arc] = least;
    room[arc] = most;
  };
  for (int mentee = 0; mentee < mentees; mentee++) {
    supply[graph.nodeFromId(mentee)] = 1;
    for (int at = first[mentee]; at < first[mentee + 1]; at++)
      join(mentee, graph.nodeFromId(mentees + to[at]), static_cast<int64_t>(cost[at]), 1);
    join(mentee, sink, static_cast<int64_t>(outside[mentee]), 1);
  }
  for (int mentor = 0; mentor < mentors; mentor++) join(mentees + mentor, sink, 0, places[mentor]);
  const std::clock_t built = std::clock();
  lemon::NetworkSimplex<lemon::SmartDigraph, int64_t, int64_t> simplex(graph);
  simplex.upperMap(room).costMap(price).supplyMap(supply);
  if (simplex.run() != simplex.OPTIMAL) return 3;
  const std::clock_t solved = std::clock();
  std::printf("%.3f %.3f %lld\n", milliseconds(begun, built), milliseconds(built, solved),
              static_cast<long long>(simplex.totalCost<int64_t>()));
  return 0;
}
